// Where the card of the tour stands: beside the thing it is about, always within the window.

const gap = 12;
const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, Math.max(least, most)));

/**
 * Puts the ring round the thing and the card below it, above it, or where there is room.
 * @param thing null while its view is still loading: the card then waits in the middle
 */
export function placeCard(card: HTMLElement, ring: HTMLElement, thing: Element | null): void {
  const [width, height] = [innerWidth, innerHeight];
  const { offsetWidth, offsetHeight } = card;
  const box = thing?.getBoundingClientRect();
  ring.hidden = !box || box.width === 0;
  if (!box || ring.hidden) {
    move(card, (width - offsetWidth) / 2, (height - offsetHeight) / 2);
    return;
  }
  const [top, bottom] = [Math.max(4, box.top - 4), Math.min(height - 4, box.bottom + 4)];
  move(ring, Math.max(4, box.left - 4), top);
  ring.style.width = `${Math.min(width - 8, box.width + 8)}px`;
  ring.style.height = `${Math.max(0, bottom - top)}px`;
  const below = bottom + gap;
  const above = top - gap - offsetHeight;
  // A thing as large as the window leaves no room beside it: the card then stands in its lower corner.
  const y = below + offsetHeight <= height ? below : above >= 0 ? above : height - offsetHeight - 2 * gap;
  const beside = below + offsetHeight <= height || above >= 0;
  const x = beside ? box.left : width - offsetWidth - 2 * gap;
  move(card, clamp(x, gap, width - offsetWidth - gap), y);
}

const move = (element: HTMLElement, x: number, y: number) => {
  element.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
};
