// A login in the background ends here, in a hidden frame or in a window of its own: hands the answer to the page that opened it, and
// to nobody else.
const kerte = window.opener ?? (window.parent === window ? null : window.parent);
kerte?.postMessage({ source: 'oidc-client', url: location.href, keepOpen: false }, location.origin);
