// The top line: the case, the as-of control, and the tools that work everywhere.
import { Link } from "@tanstack/react-router";
import { Icon } from "../parts/icon.js";
import { useDesk } from "../state/desk.js";
import { nextTheme, useTheme } from "../state/theme.js";
import { strings } from "../strings/index.js";
import { AsOfControl } from "./as-of-control.js";

const icons = { light: "sun", dark: "moon", contrast: "contrast", system: "half" } as const;

export function Masthead({ openPalette, openShortcuts }: { openPalette: () => void; openShortcuts: () => void }) {
  const desk = useDesk();
  const theme = useTheme();
  return (
    <header className="masthead">
      <Link to="/" search={keep} className="case-name" aria-label={`${desk.case.name}: ${strings.frame.home}`}>
        <Icon name="bell" size={18} />
        <span>{desk.case.name}</span>
      </Link>
      <AsOfControl />
      <div className="tools">
        <button
          type="button"
          className="jump"
          data-tour="palette"
          onClick={openPalette}
          aria-keyshortcuts="Control+K Meta+K"
        >
          <Icon name="search" />
          <span>{strings.frame.palette}</span>
          <kbd>{/mac/i.test(navigator.userAgent) ? "⌘ K" : "Ctrl K"}</kbd>
        </button>
        <button
          type="button"
          className="icon-button wide-only"
          onClick={openShortcuts}
          aria-label={strings.frame.shortcuts}
        >
          ?
        </button>
        <button
          type="button"
          className="icon-button"
          onClick={nextTheme}
          aria-label={`${strings.frame.theme.label}: ${strings.frame.theme[theme]}`}
          title={`${strings.frame.theme.label}: ${strings.frame.theme[theme]}`}
          aria-keyshortcuts="t"
        >
          <Icon name={icons[theme]} />
        </button>
      </div>
    </header>
  );
}

const keep = ((old: object) => old) as never;
