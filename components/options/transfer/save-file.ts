/** Offers a text to the person as a file, the way the browser saves downloads. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Firefox reads the data a little later than the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
