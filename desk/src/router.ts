// Which address shows which view. The board comes with the first load; the others when they are asked for.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
} from "@tanstack/react-router";
import { Crash } from "./frame/crash.js";
import { Frame } from "./frame/frame.js";
import { NotFound } from "./frame/not-found.js";
import { type DeskSearch, parseSearch, writeSearch } from "./state/search.js";
import { Board } from "./views/board/board.js";

const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFound,
  validateSearch: (search) => search as DeskSearch,
});
const laterViews: RouteComponent[] = [];

/** A view that comes after the first load. */
function later(component: RouteComponent): RouteComponent {
  laterViews.push(component);
  return component;
}

/** Fetches the code of every view, one after another, so that the first visit to one waits for its data only. */
export async function fetchViews(): Promise<void> {
  for (const { preload } of laterViews) {
    // What cannot be had now is asked for again when the view is.
    await preload?.()?.catch(() => undefined);
  }
}

const view = <const Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => root, path, component, errorComponent: Crash });

const routes = root.addChildren([
  view("/", Board),
  view("/ledger", later(lazyRouteComponent(() => import("./views/ledger/ledger.js"), "Ledger"))),
  view("/origins", later(lazyRouteComponent(() => import("./views/origins/origins-view.js"), "OriginsView"))),
  view("/map", later(lazyRouteComponent(() => import("./views/map/map-view.js"), "MapView"))),
  view("/timeline", later(lazyRouteComponent(() => import("./views/timeline/timeline.js"), "Timeline"))),
  view("/matrix", later(lazyRouteComponent(() => import("./views/matrix/matrix.js"), "MatrixView"))),
  view("/forecasts", later(lazyRouteComponent(() => import("./views/forecasts/forecasts.js"), "ForecastsView"))),
  view("/sources", later(lazyRouteComponent(() => import("./views/sources/sources.js"), "SourcesView"))),
  view("/brief", later(lazyRouteComponent(() => import("./views/brief/brief.js"), "BriefView"))),
  view("/inbox", later(lazyRouteComponent(() => import("./views/inbox/inbox.js"), "Inbox"))),
]);

export const router = createRouter({
  routeTree: routes,
  parseSearch: (query) => parseSearch(query) as Record<string, unknown>,
  stringifySearch: writeSearch,
  defaultPreload: "intent",
  scrollRestoration: false,
});
