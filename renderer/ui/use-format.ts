import { useMemo } from 'react';
import { useAgentLanguage, useText } from '../i18n/translate.ts';
import * as format from './format.ts';

/** The formats of UI.md §6 bound to the agent's language. */
export const useFormat = () => {
  const language = useAgentLanguage();
  const text = useText();
  return useMemo(
    () => ({
      language,
      number: (value: number) => format.formatNumber(value, language),
      miles: (miles: number) => format.formatNumber(miles, language),
      signedMiles: (miles: number) => format.formatSignedMiles(miles, language),
      percent: (done: number, total: number) => format.formatPercent(done, total, language),
      shortDate: (date: string) => format.formatShortDate(date, language),
      letterDate: (date: string) => format.formatLetterDate(date, language),
      numericDate: (date: string) => format.formatNumericDate(date, language),
      dayAndMonth: (date: string) => format.formatDayAndMonth(date, language),
      /** Monday, 20 November 2017. */
      fullDate: (date: string) =>
        text('format.fullDate', {
          weekday: format.formatWeekday(date, language, 'long'),
          date: format.formatLetterDate(date, language),
        }),
      /** Mon 20 Nov 2017. */
      weekdayDate: (date: string) =>
        text('format.weekdayDate', {
          weekday: format.formatWeekday(date, language, 'short'),
          date: format.formatShortDate(date, language),
        }),
      time: (instant: string, seconds = false) => format.formatTime(instant, language, seconds),
      /** “12 s ago”, “just now”. */
      age: (instant: string, nowMs: number) => {
        const age = format.ageOf(instant, nowMs);
        return text(`format.age.${age.unit}`, { count: age.count });
      },
    }),
    [language, text],
  );
};
