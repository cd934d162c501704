// English, the language the others are measured by: `Strings` is what a catalogue must hold.
import { board } from "./board.js";
import { brief } from "./brief.js";
import { charts } from "./charts.js";
import { common } from "./common.js";
import { forecasts } from "./forecasts.js";
import { frame } from "./frame.js";
import { inbox } from "./inbox.js";
import { ledger } from "./ledger.js";
import { map } from "./map.js";
import { matrix } from "./matrix.js";
import { origins } from "./origins.js";
import { sources } from "./sources.js";
import { timeline } from "./timeline.js";
import { tour, wizard } from "./tour.js";

export const en = {
  ...common,
  ...frame,
  board,
  charts,
  ledger,
  tree: origins,
  inbox,
  map,
  timeline,
  matrix,
  forecasts,
  sources,
  brief,
  tour,
  wizard,
};
export type Strings = typeof en;
