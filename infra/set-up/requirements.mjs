const oldest = [20, 20];

/** What no later step could obtain by itself. Python is asked for only when the Temporal binary has to be downloaded. */
export function checkRequirements() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
    throw new Error(
      `Node ${oldest.join('.')} or later is needed, this is ${process.versions.node}: install Node 24 LTS`,
    );
  }
  if (process.platform !== 'linux' && process.platform !== 'darwin') {
    throw new Error('Linux or macOS is needed: on Windows install WSL and run this inside it');
  }
  if (process.platform === 'linux' && process.report.getReport().header.glibcVersionRuntime === undefined) {
    throw new Error('a Linux with glibc is needed (Debian, Ubuntu, Fedora …): Temporal has no build for musl (Alpine)');
  }
}
