import type { Frame } from "../../letter/letter.ts";
import { resolveBureau } from "../../place/bureau.ts";
import type { Gazetteer } from "../../place/gazetteer.ts";
import type { Home } from "../../place/home.ts";

/** The name of an issuer that the letter does not tell: it takes a place in sentences and no part in facts. */
export const NOBODY = "";

/** What 我市, 我局 and 贵市 stand for in one letter. */
export interface Deixis {
  readonly home: Home;
  /** The place of the letter: Place or Zone. */
  readonly place: { readonly type: string; readonly name: string } | undefined;
  readonly issuer: string | undefined;
  readonly addressee: { readonly type: string; readonly name: string } | undefined;
}

/** Resolves the frame's home, issuer and addressee once for a letter. */
export function deixisOf({ home, issuer, addressees }: Frame, gazetteer: Gazetteer): Deixis {
  const { zone, chain } = home;
  const [place] = chain;
  const [addressed] = addressees;
  const bureau = addressed && place && resolveBureau(gazetteer, addressed.value, home);
  return {
    home,
    place: zone
      ? { type: "Zone", name: zone.name }
      : place && { type: "Place", name: place.fullName },
    issuer: issuer?.value,
    addressee:
      bureau === undefined
        ? undefined
        : bureau.place !== undefined && /人民政府$/.test(bureau.name)
          ? { type: "Place", name: bureau.place }
          : { type: "Department", name: bureau.name },
  };
}
