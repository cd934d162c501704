// Sets the chosen theme before the first paint, so that a dark desk never flashes white.
try {
  const theme = localStorage.getItem("tocsin.theme");
  if (theme === "light" || theme === "dark" || theme === "contrast") document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be refused: the system's theme is used.
}
