/** What happens to the extract (refuse), to the record (reject), or to neither (warn); format 1 §2. */
export type Outcome = 'refuse' | 'reject' | 'warn';

/**
 * One finding of a check. It names a place and a rule and never carries a value: values are personal data, and a report is passed on.
 * `line` is the physical line on which the record starts, the header being line 1; 0 stands for the file as a whole.
 */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly outcome: Outcome;
  readonly column?: string;
}

/** Takes the findings of one file. */
export type ReportInFile = (line: number, rule: string, outcome: Outcome, column?: string) => void;

/** Keeps the findings of a check until all files are judged. */
export class FindingList {
  readonly #findings: Finding[] = [];

  add(file: string, line: number, rule: string, outcome: Outcome, column?: string): void {
    this.#findings.push({ file, line, rule, outcome, ...(column === undefined ? {} : { column }) });
  }

  inFile(file: string): ReportInFile {
    return (line, rule, outcome, column) => this.add(file, line, rule, outcome, column);
  }

  /** In the order of `files`, then by line, then as judged; files that are not of the format come last, by name. */
  sorted(files: readonly string[]): readonly Finding[] {
    const rank = new Map(files.map((file, index) => [file, index]));
    const rankOf = ({ file }: Finding): number => rank.get(file) ?? files.length;
    return this.#findings.toSorted(
      (a, b) => rankOf(a) - rankOf(b) || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line,
    );
  }

  count(outcome: Outcome): number {
    return this.#findings.filter((finding) => finding.outcome === outcome).length;
  }
}
