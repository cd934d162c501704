// The tables as Kysely sees them; migrations/*.sql is what makes them.
import type { ColumnType } from "kysely";
import type {
  Assessment,
  Capture,
  Claim,
  Decision,
  Descent,
  Document,
  Event,
  FeedState,
  Headline,
  Linkage,
  Origin,
  Source,
} from "../model/index.js";

/** Written as JSON text, read back as the value. */
type Json<T> = ColumnType<T, string, string>;
/** Written and read as `YYYY-MM-DD`: a day has no zone. */
type DayColumn = string;
/** A whole number of 64 bits: the driver gives it as text. */
type Long = ColumnType<string, string, never>;

/** The parts of a linkage that are read as a whole. */
export type LinkageRest = Pick<Linkage, "lookAlikes" | "reuse" | "speakers" | "publishers">;

export interface Tables {
  captures: {
    id: string;
    uri: string;
    fetched_at: ColumnType<Date, string, string>;
    media_type: string;
    headers: Json<Capture["headers"]>;
    bytes: Uint8Array;
  };
  documents: {
    id: string;
    uri: string;
    title: string | null;
    outlet: string | null;
    language: string;
    genre: string;
    published_day: DayColumn | null;
    engine: string;
    body: Json<Document>;
    search: string;
  };
  headlines: { document_id: string; n: number; body: Json<Headline> };
  claims: {
    document_id: string;
    n: number;
    speaker: string | null;
    act: string;
    event_code: string | null;
    published_day: DayColumn | null;
    body: Json<Claim>;
    search: string;
  };
  case_documents: { case_id: string; document_id: string; superseded_by: string | null };
  sources: { case_id: string; id: string; body: Json<Source> };
  origins: { case_id: string; id: string; body: Json<Origin> };
  descents: {
    case_id: string;
    claim_id: string;
    standing: string;
    origin_id: string | null;
    body: Json<Descent>;
  };
  events: { case_id: string; id: string; body: Json<Event> };
  linkage_rest: { case_id: string; body: Json<LinkageRest> };
  reuse: { case_id: string; document_id: string; n: ColumnType<number, never, never>; body: Uint8Array };
  assessments: { case_id: string; as_of: DayColumn; body: Json<Assessment> };
  refusals: {
    case_id: string;
    uri: string;
    code: string;
    reason: string;
    at: ColumnType<Date, string, string>;
    tries: ColumnType<number, never, number>;
    capture_id: string | null;
  };
  decisions: {
    case_id: string;
    n: number;
    at: ColumnType<Date, string, never>;
    body: Json<Omit<Decision, "id" | "at">>;
  };
  feeds: { case_id: string; uri: string; body: Json<FeedState> };
  log_entries: { n: Long; capture_id: string; uri: string; leaf: string; nodes: Uint8Array };
  log_head: { id: number; size: Long; frontier: Uint8Array };
  checkpoints: { size: Long; at: ColumnType<Date, string, never>; note: string };
  log_keys: { n: number; key: string };
}
