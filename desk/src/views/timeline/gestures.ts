// What the hand does over the lanes: drag brushes days, Shift and drag sets the as-of date, Ctrl and wheel or two fingers
// zoom, a sideways wheel moves.
import { type PointerEvent, useEffect, useRef, useState } from "react";

/** A press that moves less than this many pixels chooses nothing. */
const slack = 5;

export interface GestureActions {
  /** Between two pixels of the lanes. */
  brush: (x0: number, x1: number) => void;
  asOf: (x: number) => void;
  /** Factor below 1 shows fewer days. */
  zoom: (factor: number, x: number) => void;
  /** By a share of what is shown. */
  move: (share: number) => void;
}

/** @returns handlers for the element, a ref for it, and the brush while it is being drawn */
export function useGestures(actions: GestureActions, width: number) {
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const fingers = useRef(new Map<number, number>());
  const start = useRef<{ x: number; asOf: boolean } | null>(null);
  const pinch = useRef(0);
  const [drag, setDrag] = useState<[number, number] | null>(null);
  const left = () => element.current?.getBoundingClientRect().left ?? 0;

  useEffect(() => {
    const target = element.current;
    if (!target) return;
    // The platform's own handler may not refuse a wheel: this one must.
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const x = event.clientX - target.getBoundingClientRect().left;
        latest.current.zoom(Math.exp(Math.min(0.5, Math.max(-0.5, event.deltaY * 0.004))), x);
      } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        event.preventDefault();
        latest.current.move(event.deltaX / Math.max(1, width));
      }
    };
    target.addEventListener("wheel", onWheel, { passive: false });
    return () => target.removeEventListener("wheel", onWheel);
  }, [width]);

  const over = () => {
    start.current = null;
    pinch.current = 0;
    setDrag(null);
  };
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button !== 0 || (event.target as Element).closest("[role=slider], button, a, .handle-track")) return;
      const x = event.clientX - left();
      fingers.current.set(event.pointerId, x);
      if (fingers.current.size > 1) over();
      else start.current = { x, asOf: event.shiftKey };
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      if (!fingers.current.has(event.pointerId)) return;
      const x = event.clientX - left();
      fingers.current.set(event.pointerId, x);
      const [a, b] = [...fingers.current.values()];
      if (a !== undefined && b !== undefined) {
        const apart = Math.max(20, Math.abs(a - b));
        if (pinch.current > 0) latest.current.zoom(pinch.current / apart, (a + b) / 2);
        pinch.current = apart;
        return;
      }
      const from = start.current;
      if (!from) return;
      if (from.asOf) latest.current.asOf(x);
      else if (drag || Math.abs(x - from.x) > slack) {
        // Only a drag takes the pointer: a press must still reach the mark below it.
        if (!drag) event.currentTarget.setPointerCapture(event.pointerId);
        setDrag([Math.min(from.x, x), Math.max(from.x, x)]);
      }
    },
    onPointerUp: (event: PointerEvent<HTMLDivElement>) => {
      fingers.current.delete(event.pointerId);
      if (drag) latest.current.brush(...drag);
      else if (start.current?.asOf) latest.current.asOf(event.clientX - left());
      over();
    },
    onPointerCancel: (event: PointerEvent<HTMLDivElement>) => {
      fingers.current.delete(event.pointerId);
      over();
    },
  };
  return { element, handlers, drag };
}
