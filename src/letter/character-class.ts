const YES = 1;
const NO = 2;

/**
 * Whether a character is of a class, such as /[，。；]/ or /\p{Script=Han}/u. Each character is matched once
 * and looked up from then on: walks over whole letters ask for every character. An empty text is of no class.
 */
export function characterClass(pattern: RegExp): (character: string | undefined) => boolean {
  const known = new Uint8Array(0x10000);
  return (character) => {
    if (character === undefined || character === "") return false;
    // Beyond the basic plane a character has two units.
    if (character.length > 1) return pattern.test(character);
    const unit = character.charCodeAt(0);
    const answer = known[unit];
    if (answer === YES || answer === NO) return answer === YES;
    const is = pattern.test(character);
    known[unit] = is ? YES : NO;
    return is;
  };
}
