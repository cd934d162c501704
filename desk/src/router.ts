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
const view = <const Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => root, path, component, errorComponent: Crash });

const routes = root.addChildren([
  view("/", Board),
  view(
    "/ledger",
    lazyRouteComponent(() => import("./views/ledger/ledger.js"), "Ledger"),
  ),
  view(
    "/origins",
    lazyRouteComponent(() => import("./views/origins/origins-view.js"), "OriginsView"),
  ),
  view(
    "/map",
    lazyRouteComponent(() => import("./views/map/map-view.js"), "MapView"),
  ),
  view(
    "/timeline",
    lazyRouteComponent(() => import("./views/timeline/timeline.js"), "Timeline"),
  ),
  view(
    "/matrix",
    lazyRouteComponent(() => import("./views/matrix/matrix.js"), "MatrixView"),
  ),
  view(
    "/forecasts",
    lazyRouteComponent(() => import("./views/forecasts/forecasts.js"), "ForecastsView"),
  ),
  view(
    "/sources",
    lazyRouteComponent(() => import("./views/sources/sources.js"), "SourcesView"),
  ),
  view(
    "/brief",
    lazyRouteComponent(() => import("./views/brief/brief.js"), "BriefView"),
  ),
  view(
    "/inbox",
    lazyRouteComponent(() => import("./views/inbox/inbox.js"), "Inbox"),
  ),
]);

export const router = createRouter({
  routeTree: routes,
  parseSearch: (query) => parseSearch(query) as Record<string, unknown>,
  stringifySearch: writeSearch,
  defaultPreload: "intent",
  scrollRestoration: false,
});
