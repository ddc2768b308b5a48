// Runs before the first paint so that a dark screen never flashes white. A file of its own: no inline script.
(function () {
  var tema = null;
  try {
    tema = localStorage.getItem('asp.tema');
  } catch (error) {
    tema = null;
  }
  var sotet = tema === 'sotet' || (tema !== 'vilagos' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.tema = sotet ? 'sotet' : 'vilagos';
})();
