/** Pasted text may hold control characters and broken halves of letters, which no database of headquarters takes: they are left out. */
export const writable = (text: string): string => text.replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '');
