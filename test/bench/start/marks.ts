/** Moments of one start, in milliseconds since 1970: parent, main process and page read the same clock of the machine. */
export type StartMarks = {
  /** The window has painted its first frame (`ready-to-show`). */
  readonly painted: number;
  /** The sign-in form takes input and shows which desk this is. */
  readonly form?: number;
  /** The form was sent. */
  readonly sent?: number;
  /** The console with its search box is on screen. */
  readonly signedIn?: number;
  /** The first member found is on screen. */
  readonly found?: number;
};

export const MARKS_LINE = 'milepost-start-marks ';

/** Says the moments on standard output, where the bench reads them. */
export const sayMarks = (marks: StartMarks): void => console.log(`${MARKS_LINE}${JSON.stringify(marks)}`);
