// The first run: the tour of the worked case, and the way to a case of one's own.
/** A heading and what stands below it. */
export type Step = [heading: string, text: string];
const step = (...pair: Step): Step => pair;

export const tour = {
  title: "Tour",
  step: (n: number, all: number) => `${n} of ${all}`,
  next: "Next",
  back: "Back",
  skip: "Skip the tour",
  done: "Done",
  steps: {
    question: step(
      "One question, several explanations",
      "A case asks one question. The desk weighs the explanations against each other; every number stands with its word, and together they make 100%.",
    ),
    asOf: step(
      "One date drives everything",
      "Move it, and every view shows the case as it stood that day. Nothing published later leaks in. The [ and ] keys step through days with reports.",
    ),
    changes: step(
      "What is new since you last looked",
      "Each line leads to the words it rests on. You can compare with any day.",
    ),
    indicators: step(
      "Seen, overdue, not collected",
      "An indicator nobody looks for says nothing by its silence; one that should have been seen by now says a lot.",
    ),
    ledger: step(
      "Who says what, word for word",
      "Each row is one claim: who speaks, how firmly, where and when. Beside it stands the source with the words lit. C confirms, R rejects, U takes back.",
    ),
    origins: step(
      "How many sources that really is",
      "Seven articles can be one statement. Here you see who said it first, who retold it, and what each retelling dropped or hardened.",
    ),
    inbox: step(
      "What waits for you",
      "New reports and proposed evidence come in here, one key each. Paste a text, give an address or drop a file to add your own.",
    ),
    palette: step(
      "Everything from the keyboard",
      "Ctrl K (or ⌘ K) jumps anywhere; ? lists all keys. That is all you need.",
    ),
  },
  offer: "New here? A two-minute tour of the worked case.",
  start: "Take the tour",
  later: "No, thank you",
};

export const wizard = {
  title: "Start my own case",
  steps: ["The question", "The explanations", "The area", "First documents"],
  name: "Name of the case",
  nameHint: "Northern front",
  question: "The question, to be answered with yes or no",
  questionHint: "Will … happen within 90 days?",
  horizon: "How far ahead it looks, in days",
  explanations: "Explanations that exclude each other",
  explanationsHelp:
    "“Something else” is always there and keeps a share. Those of the template come with what its indicators say of them; new ones start even.",
  explanation: (n: number) => `Explanation ${n}`,
  describe: "What would be true then",
  addOne: "Add another",
  removeOne: "Remove",
  area: "The area that the map opens at",
  areaHelp: "West, south, east and north in degrees. Choose one to start from.",
  sides: ["West", "South", "East", "North"],
  areas: [
    ["Belarus and northern Ukraine", 22, 48, 36, 57],
    ["Europe", -12, 34, 45, 70],
    ["Middle East", 25, 12, 64, 43],
    ["East Asia", 100, 15, 148, 50],
    ["The world", -180, -60, 180, 80],
  ] as [string, number, number, number, number][],
  create: "Create and open it",
  created: "Your case is open. Add what you have read; the desk does the rest.",
  finish: "Go to the board",
  needed: "This cannot be empty.",
  badArea: "West must lie west of east, and south south of north.",
  back: "Back",
  next: "Next",
};
