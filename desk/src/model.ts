// The model's types under one roof. Types only: no schema code reaches the browser.
export type {
  Assessment,
  Brief,
  EvidenceItem,
  HypothesisEstimate,
  IndicatorState,
  Reading,
  Reference,
} from "../../src/model/assessment.js";
export type { Rating } from "../../src/model/case.js";
export type { Act, Attribution, Claim, EventCode, Place, Posture } from "../../src/model/claim.js";
export type { ClaimFilter, Facet } from "../../src/model/claim-filter.js";
export type { Decision, Level, NewDecision, Ruling } from "../../src/model/decision.js";
export type {
  BoardView,
  CasesView,
  CaseView,
  Change,
  DecisionsView,
  DiffView,
  DocumentView,
  EventHead,
  EventsView,
  EventTree,
  HistoryView,
  InboxView,
  LedgerClaim,
  LedgerGroup,
  LedgerView,
  LevelView,
  MapView,
  TimelineView,
} from "../../src/model/desk.js";
export type { Document, Headline } from "../../src/model/document.js";
export type { FeedState } from "../../src/model/feed.js";
export type { Descent, Drift, Event, FieldDrift, Origin, OriginRange } from "../../src/model/link.js";
export type { Decided, Job, NewCase, NewDocument, Problem, VersionEvent } from "../../src/model/requests.js";
export type { Span } from "../../src/model/span.js";
export type {
  Calibration,
  CalibrationBin,
  Decomposition,
  Forecast,
  Forecasts,
  Handle,
  Interval,
  Matrix,
  MatrixCell,
  SourceRecord,
  Sources,
  SpeakerRecord,
  WhatIf,
  WhatIfChange,
} from "../../src/model/weighing.js";
