/** What a reader sees where the page itself is damaged in the cache and no network can mend it. */

const html = `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Damaged - Myoclonus Reference</title>
  </head>
  <body>
    <main role="alert">
      <h1>The program could not be opened</h1>
      <p>A file of the program in this browser is damaged, and no good copy could be fetched.</p>
      <p>Connect to the network and reload this page: the file is then fetched again. Bookmarks and notes are kept.</p>
      <p><a href="">Reload</a></p>
    </main>
  </body>
</html>
`

export function damagedStartPage(): Response {
  return new Response(html, {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'",
      'Cache-Control': 'no-store',
    },
  })
}
