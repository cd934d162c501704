// The map's colours in paper tones. The map library draws on a canvas and cannot read the style sheet.

export interface MapPalette {
  sea: string;
  land: string;
  water: string;
  river: string;
  coast: string;
  border: string;
  borderHalo: string;
  town: string;
  townHalo: string;
  country: string;
  ink: string;
  surface: string;
  accent: string;
  /** Band along a stretch of border, as claimed and as selected. */
  wash: string;
  washAccent: string;
  /** Inside of a unit symbol that a person confirmed. */
  filled: string;
}

export const light: MapPalette = {
  sea: "#e3e9ea",
  land: "#f8f6f0",
  water: "#cfdfe5",
  river: "#b3cbd6",
  coast: "#a9b7bb",
  border: "#8c7d74",
  borderHalo: "#e8dfd3",
  town: "#6b6f76",
  townHalo: "#f8f6f0",
  country: "#a09789",
  ink: "#1a1c1f",
  surface: "#ffffff",
  accent: "#1f5fa8",
  wash: "#dedbd3",
  washAccent: "#c5d5e6",
  filled: "#b9b09c",
};

export const dark: MapPalette = {
  sea: "#101317",
  land: "#1c2026",
  water: "#141c24",
  river: "#2c3f4d",
  coast: "#3a434c",
  border: "#7d756d",
  borderHalo: "#2a2c31",
  town: "#8d939b",
  townHalo: "#1c2026",
  country: "#6d6b66",
  ink: "#e8e6e1",
  surface: "#14161a",
  accent: "#7fb2ee",
  wash: "#383c43",
  washAccent: "#2e4560",
  filled: "#6b6455",
};
