// Unit symbols drawn by milsymbol. The frame is the standard's for "unknown": the desk takes no side.
import milsymbol from "milsymbol";
import vocabulary from "../../../../data/forces/vocabulary.json";
import type { Unit } from "./clusters.js";
import type { MapPalette } from "./palette.js";

const types = vocabulary.types as Record<string, { sidc: string } | undefined>;
/** Size of a symbol's frame in pixels, and between two of them. */
const size = 24;
const gap = 2;
/** Pixels of the image for one on screen. */
export const sharpness = 2;

/** One colour whoever the unit belongs to. */
const mode = (colour: string) =>
  milsymbol.ColorMode(colour, colour, colour, colour, colour, colour) as ReturnType<typeof milsymbol.getColorMode>;

/** What a row of symbols is called on the map: the same name is the same picture. */
export const imageName = (units: readonly Unit[], theme: string): string =>
  `${theme}:${units.map(({ type, confirmed }) => `${type}${confirmed ? "+" : ""}`).join(",")}`;

/** A symbol on a canvas: outlined while it is only claimed, filled once a person confirmed it. */
function draw({ type, confirmed }: Pick<Unit, "type" | "confirmed">, palette: MapPalette): HTMLCanvasElement {
  const ink = mode(palette.ink);
  // What the standard draws in black and white follows the theme as well; nothing else on the page uses the library.
  milsymbol.setColorMode("Black", ink);
  milsymbol.setColorMode("OffWhite", mode(palette.surface));
  const symbol = new milsymbol.Symbol(types[type]?.sidc ?? types.other?.sidc ?? "10011000000000000000", {
    size: size * sharpness,
    // Lines keep the colour of the ink in both, so that what is inside the frame can be read.
    fillColor: confirmed ? palette.filled : palette.surface,
    iconColor: ink,
    frameColor: ink,
    outlineWidth: 6,
    outlineColor: palette.townHalo,
    strokeWidth: 5,
  } as never);
  return symbol.asCanvas(1) as HTMLCanvasElement;
}

/** Symbols side by side, as pixels for the map. */
export function unitsImage(units: readonly Unit[], palette: MapPalette): ImageData | null {
  const drawn = units.map((unit) => draw(unit, palette));
  const width = drawn.reduce((sum, one) => sum + one.width + gap * sharpness, 0);
  const height = Math.max(1, ...drawn.map((one) => one.height));
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.max(1, width), height];
  const context = canvas.getContext("2d");
  if (!context || drawn.length === 0) return null;
  let x = 0;
  for (const one of drawn) {
    context.drawImage(one, x, height - one.height);
    x += one.width + gap * sharpness;
  }
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
