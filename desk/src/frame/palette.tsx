// Jump anywhere by typing: views, days, moments, commands and claims in one list.
import { useDeferredValue, useId, useMemo, useState } from "react";
import { useCases, useLedgerHead } from "../api.js";
import { speakerOf } from "../lib/claims.js";
import { fold } from "../lib/text.js";
import { Dialog } from "../parts/dialog.js";
import { undo } from "../state/decide.js";
import { switchCase, useDesk } from "../state/desk.js";
import { askPerson, person } from "../state/person.js";
import { noFilter } from "../state/search.js";
import { openSheet } from "../state/sheet.js";
import { setTheme, themes } from "../state/theme.js";
import { languages, setLanguage, strings } from "../strings/index.js";
import { views } from "./views.js";

interface Entry {
  id: string;
  group: string;
  label: string;
  hint: string;
  run: () => void;
}

const { palette: words } = strings;
const most = 12;

function useEntries(text: string): Entry[] {
  const desk = useDesk();
  const wanted = text.trim();
  // The server looks for claims, so that a case of any size answers at once.
  const filter = wanted.length > 1 ? `&q=${encodeURIComponent(wanted)}` : "";
  const { data } = useLedgerHead(desk.asOf, filter);
  const cases = useCases();
  return useMemo(() => {
    const { days, moments } = desk.case;
    const named = new Set(moments.map((moment) => moment.asOf));
    const entry = (group: string, label: string, run: () => void, hint = "", id = `${group} ${label}`): Entry => ({
      id,
      group,
      label,
      hint,
      run,
    });
    const day = (asOf: string, hint = "") =>
      entry(words.days, strings.day.long(asOf), () => desk.setAsOf(asOf), hint, `day ${asOf} ${hint}`);
    const speakers = data?.facets?.speaker ?? [];
    const claims = filter ? (data?.claims ?? []) : [];
    return [
      ...views.map((view) => entry(words.views, strings.views[view.id], () => desk.go(view.path))),
      ...moments.map((moment) => day(moment.asOf, moment.name)),
      ...days.filter((one) => !named.has(one)).map((one) => day(one)),
      ...(desk.case.writable
        ? [
            entry(words.commands, words.undo, () => void undo(), "U"),
            entry(words.commands, words.addDocument, () => desk.go("/inbox")),
            entry(words.commands, words.newCase, () => openSheet("wizard")),
          ]
        : []),
      entry(words.commands, words.audit, () => openSheet("audit")),
      entry(words.commands, words.tour, () => openSheet("tour")),
      entry(words.commands, words.who, () => void askPerson(true), person() ?? ""),
      entry(words.commands, strings.frame.shortcuts, () => openSheet("shortcuts"), "?"),
      ...themes.map((theme) =>
        entry(words.commands, `${strings.frame.theme.label}: ${strings.frame.theme[theme]}`, () => setTheme(theme)),
      ),
      ...languages.map(({ id, name }) =>
        entry(words.commands, `${strings.frame.language}: ${name}`, () => setLanguage(id)),
      ),
      ...(cases.data?.cases ?? [])
        .filter(({ id }) => id !== cases.data?.open)
        .map((one) =>
          entry(
            words.cases,
            one.name,
            () => void switchCase(one.id, one.name, desk.go),
            one.question,
            `case ${one.id}`,
          ),
        ),
      ...speakers.map(({ value, label, count }) =>
        entry(
          words.speakers,
          label,
          () => desk.go("/ledger", { ...noFilter, speaker: [value], claim: undefined }),
          strings.claims(count),
        ),
      ),
      ...claims.map((item) =>
        entry(
          words.claims,
          item.claim.text,
          () => desk.go("/ledger", { ...noFilter, claim: item.claim.id }),
          speakerOf(item),
          item.claim.id,
        ),
      ),
    ];
  }, [desk, data, filter, cases.data]);
}

/** Entries that hold every word, those that begin with the text first; without text the views and moments. */
function fit(entries: readonly Entry[], text: string): Entry[] {
  const wanted = fold(text.trim());
  if (!wanted)
    return entries.filter((entry) => entry.group === words.views || (entry.group === words.days && entry.hint));
  const parts = wanted.split(/\s+/);
  const hits = entries
    .map((entry) => ({ entry, text: fold(`${entry.label} ${entry.hint}`) }))
    // The server already found these claims, by words that need not stand in this line.
    .filter((one) => one.entry.group === words.claims || parts.every((part) => one.text.includes(part)));
  return hits
    .toSorted((a, b) => Number(b.text.startsWith(wanted)) - Number(a.text.startsWith(wanted)))
    .slice(0, most)
    .map((one) => one.entry);
}

export function Palette({ close }: { close: () => void }) {
  const id = useId();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const wanted = useDeferredValue(text);
  const entries = useEntries(wanted);
  const found = useMemo(() => fit(entries, wanted), [entries, wanted]);
  const active = Math.min(at, found.length - 1);
  const choose = (entry: Entry | undefined) => {
    if (!entry) return;
    close();
    entry.run();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move && found.length > 0) {
      event.preventDefault();
      setAt((active + move + found.length) % found.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      // The list may lag behind the hand: Enter means what is typed, not what is drawn.
      choose(wanted === text ? found[active] : fit(entries, text)[0]);
    }
  };
  return (
    <Dialog title={strings.frame.palette} close={close} className="palette" bare>
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found[active] ? `${id}-${active}` : undefined}
        aria-label={words.label}
        placeholder={words.placeholder}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {found.length === 0 && <p className="quiet palette-none">{words.none}</p>}
      <div role="listbox" id={`${id}-list`} aria-label={words.label} tabIndex={-1}>
        {found.map((entry, index) => (
          <div
            key={entry.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerMove={() => setAt(index)}
            onClick={() => choose(entry)}
            onKeyDown={onKeyDown}
          >
            <span className="palette-group">{entry.group}</span>
            <span className="palette-label">{entry.label}</span>
            <span className="quiet">{entry.hint}</span>
          </div>
        ))}
      </div>
    </Dialog>
  );
}
