/** Whether this browser can draw the picture at all. */
export function canDraw(): boolean {
  return renderer() !== undefined;
}

/** Whether the processor draws what a graphics card should: each frame then costs a lot. */
export function drawsInSoftware(): boolean {
  return /swiftshader|llvmpipe|software|basic render/i.test(renderer() ?? "");
}

let asked: { readonly name: string | undefined } | undefined;

/** What draws here by its name; undefined where nothing does. */
function renderer(): string | undefined {
  asked ??= { name: ask() };
  return asked.name;
}

function ask(): string | undefined {
  try {
    const context = document.createElement("canvas").getContext("webgl2");
    if (context === null) return undefined;
    const known = context.getExtension("WEBGL_debug_renderer_info");
    const name = context.getParameter(known?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER);
    // Browsers hold a few contexts only.
    context.getExtension("WEBGL_lose_context")?.loseContext();
    return String(name);
  } catch {
    return undefined;
  }
}
