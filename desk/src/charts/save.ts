// A drawing as a file that stands by itself: every style it takes from the page written into it, nothing asked for later.

const carried = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "font-size",
  "font-weight",
  "font-style",
  "text-anchor",
  "dominant-baseline",
  "visibility",
] as const;
const ns = "http://www.w3.org/2000/svg";

/** One drawing of the file, with the words that stand beside it on the page. */
export interface Drawing {
  svg: SVGSVGElement;
  title?: string;
  /** What colours mean, where the page says it outside the drawing. */
  legend?: readonly { text: string; colour: string }[];
}
export interface Sheet {
  /** First line, and the quiet second one. */
  title: string;
  note: string;
  drawings: readonly Drawing[];
}

const edge = 24;
const font = { "font-family": "Inter, 'Helvetica Neue', Arial, sans-serif", "font-size": "12" };

function element(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const made = document.createElementNS(ns, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

/** A copy with the computed styles as attributes, without what only the page needs. */
function copy(svg: SVGSVGElement): SVGElement {
  const made = svg.cloneNode(true) as SVGSVGElement;
  const from = [svg, ...svg.querySelectorAll("*")];
  const to = [made, ...made.querySelectorAll("*")];
  for (const [index, source] of from.entries()) {
    const target = to[index];
    if (!(source instanceof SVGElement) || !target) continue;
    const style = getComputedStyle(source);
    for (const name of carried) {
      const value = style.getPropertyValue(name);
      // References come back as whole addresses of the page; in the file they are to its own parts.
      if (value) target.setAttribute(name, value.replace(/url\("?[^"#)]*#([^")]+)"?\)/g, "url(#$1)"));
    }
    for (const name of [...target.getAttributeNames()]) {
      if (/^(class|style|tabindex|role|aria-.*|data-.*|on.*)$/.test(name)) target.removeAttribute(name);
    }
    if (style.display === "none") target.setAttribute("display", "none");
  }
  for (const hidden of made.querySelectorAll('[display="none"]')) hidden.remove();
  return made;
}

/** The sheet as SVG text. Colours are those on screen, so that a dark desk gives a dark file. */
export function sheetSvg({ title, note, drawings }: Sheet): { text: string; width: number; height: number } {
  const page = getComputedStyle(document.documentElement);
  const [ink, quiet] = [page.color, page.getPropertyValue("--quiet-now").trim() || page.color];
  const width =
    Math.max(480, ...drawings.map(({ svg }) => svg.clientWidth || svg.getBoundingClientRect().width)) + 2 * edge;
  const parts: SVGElement[] = [
    element("text", { ...font, x: edge, y: 32, fill: ink, "font-size": 16, "font-weight": 600 }, title),
    element("text", { ...font, x: edge, y: 52, fill: quiet, opacity: 0.75 }, note),
  ];
  let y = 72;
  for (const drawing of drawings) {
    if (drawing.title) {
      parts.push(element("text", { ...font, x: edge, y: y + 12, fill: ink, "font-weight": 600 }, drawing.title));
      y += 22;
    }
    const inner = copy(drawing.svg);
    const box = drawing.svg.getBoundingClientRect();
    for (const [key, value] of Object.entries({
      x: edge,
      y,
      width: box.width,
      height: box.height,
      overflow: "visible",
    }))
      inner.setAttribute(key, String(value));
    parts.push(inner);
    y += box.height + 12;
    let x = edge;
    for (const { text, colour } of drawing.legend ?? []) {
      const room = 22 + text.length * 6.6;
      if (x + room > width - edge) {
        x = edge;
        y += 18;
      }
      parts.push(element("rect", { x, y, width: 10, height: 10, fill: colour }));
      parts.push(element("text", { ...font, x: x + 15, y: y + 9.5, fill: ink }, text));
      x += room;
    }
    if (drawing.legend?.length) y += 24;
  }
  const height = Math.ceil(y + edge / 2);
  // The page's own faces do not travel with the file: the nearest ones that every machine has stand in.
  const root = element("svg", { ...font, xmlns: ns, width, height, viewBox: `0 0 ${width} ${height}` });
  root.append(element("title", {}, title), element("rect", { width, height, fill: page.backgroundColor }), ...parts);
  return { text: new XMLSerializer().serializeToString(root), width, height };
}

function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Pixels of the file for one of the page. */
const sharpness = 2;

/** Gives the reader the sheet as a file. @param name without its ending */
export async function saveSheet(sheet: Sheet, name: string, format: "svg" | "png"): Promise<void> {
  const { text, width, height } = sheetSvg(sheet);
  const svg = new Blob([text], { type: "image/svg+xml" });
  if (format === "svg") return download(svg, `${name}.svg`);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * sharpness, height * sharpness];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (png) download(png, `${name}.png`);
}
