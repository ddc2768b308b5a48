// The silent renewal ends here, in a hidden frame: hands the answer to the page that opened it, and to nobody else.
if (window.parent !== window) {
  window.parent.postMessage({ source: 'oidc-client', url: location.href, keepOpen: false }, location.origin);
}
