// Runs before the first paint: a page that is to be dark must not begin white.
try {
  const theme = localStorage.getItem("quick-photos.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // A browser that keeps nothing refuses the very look.
}
