// The desk's own small icons, drawn on a 16 unit grid with the ink of the text around them.

const paths = {
  bell: "M8 1.5c-2.600 .5-4 2.400-4 5v2.700L2.700 11.200V12h10.600v-.8L12 9.200V6.500c0-2.600-1.400-4.500-4-5zM6.300 13.500c.4.700 1 1 1.700 1s1.300-.3 1.700-1",
  search: "M7 2.500a4.500 4.500 0 1 1 0 9 4.500 4.500 0 0 1 0-9zM10.500 10.500 14 14",
  left: "M10 3 5 8l5 5",
  right: "m6 3 5 5-5 5",
  down: "m4 6 4 4 4-4",
  close: "m4 4 8 8M12 4l-8 8",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  sun: "M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM8 1v1.500M8 13.500V15M1 8h1.500M13.500 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1",
  moon: "M13 9.700A5.500 5.500 0 0 1 6.300 3a5.500 5.500 0 1 0 6.700 6.700z",
  half: "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zm0 0v12M8 4.500l4 0M8 7h5.500M8 9.500h5.300M8 12h3.500",
  print: "M4 6V2h8v4M4 12H2V6h12v6h-2M4 9.500h8V14H4z",
  out: "M6 3H3v10h10v-3M9 3h4v4M13 3 7.500 8.500",
  save: "M8 2v8M4.500 7 8 10.500 11.500 7M2.500 13.500h11",
  table: "M2 3h12v10H2zM2 6.500h12M2 10h12M6 3v10",
  frame: "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4",
  board: "M2 3h12M2 6.500h7M2 10h7M2 13.500h12M11 6.500h3v3.500h-3z",
  ledger: "M2 3h5M2 6h5M2 9h5M2 12h5M9.500 2.500h4.500v11H9.500z",
  map: "M2 4l4-2 4 2 4-2v10l-4 2-4-2-4 2zM6 2v10M10 4v10",
  timeline: "M1.500 8h13M4 5v6M8 3.500v9M12 6v4",
  origins: "M3 4.500a1.500 1.500 0 1 0 0-3 1.500 1.500 0 0 0 0 3zM3 4.500V12h4M3 8h4M9 6.500h5v3H9zM9 10.500h5v3H9z",
  matrix: "M2 2h12v12H2zM2 6h12M2 10h12M6 2v12M10 2v12",
  forecasts: "M2 13.500h12M2 11l3.500-4 3 2.500L14 3M10.500 3H14v3.500",
  sources:
    "M6 7.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM1.500 13.500c0-2.500 2-4 4.500-4s4.500 1.500 4.500 4M11 3.500a2 2 0 0 1 0 4M12 9.500c1.500.5 2.500 2 2.500 4",
  inbox: "M2 9.500 4 3h8l2 6.500V13H2zM2 9.500h3.500L6.500 11h3l1-1.500H14",
  more: "M3 8h.01M8 8h.01M13 8h.01",
  copy: "M5.500 5.500V2.500h8v8h-3M2.500 5.500h8v8h-8z",
  check: "m3 8.500 3.500 3.500L13 4.500",
  up: "m4 10 4-4 4 4",
  undo: "M5.500 3 2.500 6l3 3M2.500 6H10a3.500 3.500 0 0 1 0 7H6",
  contrast: "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zm0 0v12",
  brief: "M3.500 1.500h9v13h-9zM5.500 5h5M5.500 7.500h5M5.500 10h3",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
