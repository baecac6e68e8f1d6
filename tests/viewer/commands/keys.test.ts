import { keyName } from "../../../viewer/src/commands/key-name.ts";

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test.each([
  [{ key: "e" }, "E"],
  [{ key: "E", shiftKey: true }, "Shift+E"],
  [{ key: "z", ctrlKey: true }, "Ctrl+Z"],
  [{ key: "Z", metaKey: true, shiftKey: true }, "Ctrl+Shift+Z"],
  [{ key: "?", shiftKey: true }, "?"],
  [{ key: "+", shiftKey: true }, "+"],
  [{ key: "ArrowLeft", altKey: true }, "Alt+ArrowLeft"],
  [{ key: "F10", shiftKey: true }, "Shift+F10"],
])("%j is named as commands name it", (event, name) => {
  expect(keyName({ ...none, ...event })).toBe(name);
});
