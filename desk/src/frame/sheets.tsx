// The sheet that is open, if any. What a first visit does not show is fetched when it is asked for.
import { lazy, Suspense } from "react";
import { openSheet, type Sheet } from "../state/sheet.js";
import { Palette } from "./palette.js";
import { ShortcutSheet } from "./shortcut-sheet.js";

const Tour = lazy(() => import("../tour/tour.js").then(({ Tour }) => ({ default: Tour })));
const Wizard = lazy(() => import("../wizard/wizard.js").then(({ Wizard }) => ({ default: Wizard })));
const Audit = lazy(() => import("./audit.js").then(({ Audit }) => ({ default: Audit })));

export function Sheets({ open }: { open: Sheet | null }) {
  const close = () => openSheet(null);
  return (
    <Suspense fallback={null}>
      {open === "palette" && <Palette close={close} />}
      {open === "shortcuts" && <ShortcutSheet close={close} />}
      {open === "tour" && <Tour close={close} />}
      {open === "wizard" && <Wizard close={close} />}
      {open === "audit" && <Audit close={close} />}
    </Suspense>
  );
}
