const LINE = 18;
const MARGIN = 12;
/** What a drawn element looks like beside its shape. */
const LOOKS = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-opacity",
  "opacity",
  "font-size",
] as const;

/** The map as it is seen, as an SVG document of its own with a caption beneath. */
export function mapSvg(drawn: SVGSVGElement, caption: readonly string[]): string {
  const { width, height } = drawn.getBoundingClientRect();
  const window = drawn.ownerDocument.defaultView;
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const [from, to] = [drawn.querySelectorAll("*"), copy.querySelectorAll("*")];
  for (const [index, element] of from.entries()) {
    const look = window?.getComputedStyle(element);
    for (const name of LOOKS) {
      const value = look?.getPropertyValue(name) ?? "";
      if (value !== "") to[index]?.setAttribute(name, value);
    }
  }
  const style = window?.getComputedStyle(drawn);
  const high = height + caption.length * LINE + MARGIN;
  const ground = elementOf(copy, "rect", { width: String(width), height: String(high), fill: style?.backgroundColor ?? "none" });
  copy.prepend(ground);
  for (const [index, text] of caption.entries()) {
    const line = elementOf(copy, "text", {
      x: String(MARGIN),
      y: String(height + LINE * (index + 1)),
      fill: style?.color ?? "currentColor",
      "font-size": "12",
    });
    line.textContent = text;
    copy.append(line);
  }
  for (const name of ["tabindex", "role", "style"]) copy.removeAttribute(name);
  copy.setAttribute("viewBox", `0 0 ${width} ${high}`);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(high));
  copy.setAttribute("font-family", "Noto Sans, sans-serif");
  return new XMLSerializer().serializeToString(copy);
}

/** The same as a PNG; null where it cannot be drawn. */
export async function mapPng(drawn: SVGSVGElement, caption: readonly string[]): Promise<Blob | null> {
  const document = drawn.ownerDocument;
  const sharpness = document.defaultView?.devicePixelRatio ?? 1;
  const image = document.createElement("img");
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(mapSvg(drawn, caption))}`;
  await image.decode();
  const picture = document.createElement("canvas");
  picture.width = image.naturalWidth * sharpness;
  picture.height = image.naturalHeight * sharpness;
  picture.getContext("2d")?.drawImage(image, 0, 0, picture.width, picture.height);
  return new Promise((done) => picture.toBlob(done, "image/png"));
}

function elementOf(near: SVGSVGElement, name: "rect" | "text", attributes: Readonly<Record<string, string>>): SVGElement {
  const element = near.ownerDocument.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
