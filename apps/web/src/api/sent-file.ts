/** The file itself is the body; its name stays on this computer. */
export const sentFile = (file: Blob, headers: Record<string, string> = {}) => ({
  body: file as unknown as string,
  bodySerializer: (body: unknown) => body as Blob,
  headers: { 'Content-Type': 'application/octet-stream', ...headers },
});

/** What the server made is saved like anything that one downloads. */
export function saveAs(made: Blob, name: string): void {
  const address = URL.createObjectURL(made);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
