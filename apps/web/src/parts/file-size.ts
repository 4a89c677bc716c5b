/** 812 B, 43 KB, 2.4 MB: enough to tell one scan from another. */
export const fileSize = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1_048_576) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
};

/** The first of the hash, in the form in which it is compared with a printed one. */
export const shortHash = (file: string): string => file.slice(file.indexOf(':') + 1, file.indexOf(':') + 13);
