const FONT =
  '"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",system-ui,sans-serif';

const widths = new Map<string, number>();

/** Text on a canvas that takes its font once and remembers how wide words are. */
export function setFont(context: CanvasRenderingContext2D, weight: number, size: number): void {
  context.font = `${weight} ${size}px ${FONT}`;
}

export function widthOf(context: CanvasRenderingContext2D, text: string): number {
  const key = `${context.font}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const { width } = context.measureText(text);
  widths.set(key, width);
  return width;
}

/** Words with a rim in the colour of the ground, so that lines below do not cut them. */
export function haloText(
  context: CanvasRenderingContext2D,
  text: string,
  at: { readonly x: number; readonly y: number },
  color: string,
  ground: string,
): void {
  context.strokeStyle = ground;
  context.lineWidth = 3.5;
  context.miterLimit = 2;
  context.lineJoin = "round";
  context.strokeText(text, at.x, at.y);
  context.fillStyle = color;
  context.fillText(text, at.x, at.y);
}
