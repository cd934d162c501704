// Who speaks: names, roles, pronouns, bodies, documents; implied speakers; and sentences in which nobody does.
import type { Document } from "../../../../model/index.js";
import { type Case, nobody, one } from "./case.js";

const OPINION: Partial<Document> = { genre: "opinion", authors: ["Nora Feld"] };

export const SPEAKERS: readonly Case[] = [
  one("Valeria Munk, the former commander of a tank brigade, said the road was open.", {
    name: "Valeria Munk",
    kind: "person",
    role: "former commander of a tank brigade",
  }),
  one("Defence Minister Oleh Stasiuk said the road was open.", { name: "Oleh Stasiuk", role: "Defence Minister" }),
  one("Analyst Konrad Brill said the road was open.", { name: "Konrad Brill", role: "Analyst" }),
  one("Oleh Stasiuk toured the base on Monday. The base was half empty. Mr Stasiuk said it would be closed.", {
    has: "would be closed",
    name: "Oleh Stasiuk",
    mention: "Mr Stasiuk",
  }),
  one("Oleh Stasiuk said the base was full. He said it would stay open.", {
    has: "stay open",
    name: "Oleh Stasiuk",
    mention: "He",
  }),
  one("Ana Ruiz met Oleh Stasiuk in the capital. She said the talks went well.", {
    has: "talks went well",
    name: "Ana Ruiz",
    mention: "She",
  }),
  one(
    "The fuss began when, after meeting President Ivo Lar, Oleh Stasiuk claimed that a raid was near. He then announced that schools would close.",
    {
      has: "schools would close",
      name: "Oleh Stasiuk",
    },
  ),
  one("Viktor Hale, a former commander of the guard, left in May. The former commander says the border is open.", {
    has: "border is open",
    name: "Viktor Hale",
  }),
  one("The Ministry of Defence of Veltria published a video. The ministry said that the drill was over.", {
    has: "drill was over",
    kind: "body",
    name: "Ministry of Defence of Veltria",
  }),
  one("Known as the Harbour brigade, they say they will fight on.", { name: "Harbour brigade", mention: "they" }),
  one("“The road is open,” Lena Brandt said. “The bridge is not.”", { has: "The bridge is not", name: "Lena Brandt" }),
  one(
    "Lena Brandt has seen enough. But she calls the army a “paper” force. “They will run at the first shot, and everybody knows it.”",
    {
      has: "first shot",
      name: "Lena Brandt",
      mention: null,
    },
  ),
  one("“Your leaders are planning a war,” the video released by the Veltrian army declares.", {
    name: "Veltrian army",
    kind: "body",
  }),
  one("The ministry's statement said the drill was over.", { kind: "body" }),
  one("A survey by the Brill Institute found that most people want peace.", { name: "Brill Institute" }),
  one("A survey found that most people want peace.", { name: null, kind: "document" }),
  one("The Kremlin said the drill was over.", { name: "Kremlin", kind: "body" }),
  one("NATO says the drill is over.", { name: "NATO", kind: "body" }),
  one("Reuters reported that the drill was over.", { name: "Reuters", kind: "outlet" }),
  one("The minister said the drill was over.", { name: null, kind: "person", mention: "The minister" }),
  one("Residents said the sirens never stopped.", { name: null, kind: "group" }),
  one("An unnamed diplomat said the talks had failed.", { name: null, kind: "anonymous" }),
  one("“The sirens never stop,” said Maria Koval, 43, a teacher from the port.", {
    name: "Maria Koval",
    kind: "person",
  }),
  one("“The sirens never stop,” said Maria Koval on Monday.", { name: "Maria Koval", mention: "Maria Koval" }),
  one("Veltria's foreign ministry said the drill was over.", { name: "Veltria's foreign ministry", kind: "body" }),
  one("The drill, Ivo Lar said, was over.", { name: "Ivo Lar", text: "The drill … was over" }),
  one("“The drill,” Ivo Lar said, “was over.”", { name: "Ivo Lar", text: "The drill … was over", quotation: "direct" }),
  one("Ivo Lar told reporters in the capital that the drill was over.", {
    name: "Ivo Lar",
    text: "the drill was over",
  }),
  one("Ivo Lar wrote on Telegram that the drill was over.", { name: "Ivo Lar", text: "the drill was over" }),
  one("Ivo Lar, who leads the party, said the drill was over.", { name: "Ivo Lar", text: "the drill was over" }),
  one("Speaking to soldiers, Ivo Lar said the drill was over.", { name: "Ivo Lar" }),
  one("The drill was over, said Ivo Lar.", { name: "Ivo Lar", text: "The drill was over" }),
  one("In Ivo Lar's view, the fleet will sail in May.", { has: "the fleet will sail in May" }),
  {
    text: "The fleet will sail in May. If the port freezes, it will wait.",
    document: OPINION,
    claims: [
      { has: "sail", name: "Nora Feld", kind: "author" },
      { has: "wait", kind: "author", condition: "If the port freezes" },
    ],
  },
  { text: "“Come here,” somebody shouted. The door fell.", claims: [], never: ["The door fell"] },
  one("“The army is ready for anything,” read a poster on the wall.", { name: null }),
  // nobody but the author
  nobody("The so-called “peace committee” met in a school."),
  nobody("He describes nothing and goes home."),
  nobody("The “wily” operator went to the market."),
  nobody("The report was published on Monday."),
  nobody("The claims were investigated by the police."),
  nobody("The ministry did not say where the tanks were."),
  nobody("Officials refused to comment."),
  nobody("The band's new song, “Say It Again”, is out on Friday."),
  nobody("She was told to wait in the hall."),
  nobody("The order to say nothing came from the palace."),
  nobody("It goes without saying."),
  nobody("A man said to be the driver was taken away."),
  nobody("The note was found in a car."),
  nobody("The army of Veltria has ten brigades."),
  nobody("They added salt and a little pepper."),
  nobody("The road continued along the river."),
  nobody("The soldiers repeated the exercise on Tuesday."),
  nobody("Police found a knife in the car."),
  nobody("The film shows every night at nine."),
  nobody("The committee asked for water."),
  one(
    "“Nobody here trusts the new road, and nobody will.” ― Carla Sandoval\n“We were never asked about it.” ― Edu Marin",
    {
      has: "trusts the new road",
      name: "Carla Sandoval",
    },
  ),
  one("“They have had their chance and they lost it.” — Jane Dorn, teacher.", {
    has: "had their chance",
    name: "Jane Dorn",
  }),
  // behind the dash the sentence goes on: no signature
  one("“The road is ours and it stays ours” — Stavky was full of such slogans, and of old tyres.", { name: null }),
];
