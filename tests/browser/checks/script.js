// The script is for comfort only: what it adds is looked at here; that nothing is lost without it, in `scriptless.js`.

/** Looks at a page with its script running. */
export async function script(_page, _told) {}
