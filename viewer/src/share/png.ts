/** Twice as many pixels as units; less where a browser's canvas would not hold them. */
const SCALE = 2;
const LARGEST = 8000;

/** An SVG in pixels, in the fonts of this machine. */
export async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(SCALE, LARGEST / Math.max(image.width, image.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error("no PNG")) : resolve(blob)));
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
