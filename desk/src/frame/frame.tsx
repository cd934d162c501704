// What stands around every view: masthead, tabs, filter, the as-of band, what was just decided, and the sheets that open
// anywhere.
import { Outlet, useLocation, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { listen, useCase } from "../api.js";
import { Failure } from "../parts/failure.js";
import { Icon } from "../parts/icon.js";
import { Skeleton } from "../parts/skeleton.js";
import { undo } from "../state/decide.js";
import { useDesk } from "../state/desk.js";
import { openSheet, useSheet } from "../state/sheet.js";
import { useShortcuts } from "../state/shortcuts.js";
import { nextTheme } from "../state/theme.js";
import { strings } from "../strings/index.js";
import { AsOfBand } from "./as-of-band.js";
import { FilterBar } from "./filter-bar.js";
import { Masthead } from "./masthead.js";
import { Sheets } from "./sheets.js";
import { StatusLine } from "./status-line.js";
import { Tabs } from "./tabs.js";
import { views } from "./views.js";
import { Who } from "./who.js";

export function Frame() {
  const { data, error, failureReason, refetch } = useCase();
  if (error) {
    return (
      <main className="frame-message">
        <Failure error={error} retry={() => void refetch()} />
      </main>
    );
  }
  if (!data) {
    return (
      <main className="frame-message" aria-busy="true">
        <Icon name="bell" size={28} />
        {failureReason && <p role="status">{failureReason.message}</p>}
        <Skeleton lines={3} label={strings.frame.loading} />
      </main>
    );
  }
  return <LoadedFrame />;
}

/** Milliseconds after which the other views' code is fetched, so that switching to them does not wait. */
const calm = 1500;

function LoadedFrame() {
  const desk = useDesk();
  const router = useRouter();
  const path = useLocation({ select: (location) => location.pathname });
  const sheet = useSheet();
  const view = views.find((one) => one.path === path);
  const name = view ? strings.views[view.id] : strings.product;
  useEffect(() => {
    document.title = `${name} · ${desk.case.name} · ${strings.product}`;
  }, [name, desk.case.name]);
  useEffect(listen, []);
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const one of views) void router.preloadRoute({ to: one.path });
    }, calm);
    return () => clearTimeout(timer);
  }, [router]);
  useShortcuts({
    // The keys 1 to 9 and then 0, as they lie on the keyboard.
    ...Object.fromEntries(views.map((one, index) => [String((index + 1) % 10), () => desk.go(one.path)])),
    "[": () => desk.step(-1),
    "]": () => desk.step(1),
    t: nextTheme,
    u: () => void undo(),
    "mod+z": () => void undo(),
    "?": () => openSheet("shortcuts"),
    "mod+k": () => openSheet("palette"),
  });
  return (
    <>
      <a className="skip" href="#content">
        {strings.frame.skip}
      </a>
      <Masthead openPalette={() => openSheet("palette")} openShortcuts={() => openSheet("shortcuts")} />
      <Tabs />
      {view?.filtered && <FilterBar />}
      <AsOfBand />
      <main id="content" tabIndex={-1} aria-label={name}>
        <Outlet />
      </main>
      <StatusLine />
      <Sheets open={sheet} />
      <Who />
    </>
  );
}
