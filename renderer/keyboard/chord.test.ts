import { describe, expect, it } from 'vitest';
import { ariaShortcut, type KeyPress, keycapsOf, matchesChord } from './chord.ts';

const press = (part: Partial<KeyPress>): KeyPress => ({
  code: '',
  key: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...part,
});

describe('chords', () => {
  it('match the physical key, so a Russian layout works', () => {
    expect(matchesChord('Control+KeyK', press({ code: 'KeyK', key: 'л', ctrlKey: true }))).toBe(true);
  });

  it('need exactly their modifiers', () => {
    expect(matchesChord('F4', press({ code: 'F4', shiftKey: true }))).toBe(false);
    expect(matchesChord('Shift+F4', press({ code: 'F4', shiftKey: true }))).toBe(true);
    expect(matchesChord('Control+KeyK', press({ code: 'KeyK', ctrlKey: true, altKey: true }))).toBe(false);
  });

  it('take Cmd for Ctrl on macOS', () => {
    const event = press({ code: 'Enter', metaKey: true });
    expect(matchesChord('Control+Enter', event, true)).toBe(true);
    expect(matchesChord('Control+Enter', event, false)).toBe(false);
    expect(keycapsOf('Control+Enter', true)).toEqual(['Cmd', '↵']);
  });

  it('accept the number pad for digits and Enter', () => {
    expect(matchesChord('Control+Digit2', press({ code: 'Numpad2', ctrlKey: true }))).toBe(true);
    expect(matchesChord('Control+Enter', press({ code: 'NumpadEnter', ctrlKey: true }))).toBe(true);
  });

  it('match ? by what it types', () => {
    expect(matchesChord('?', press({ code: 'Minus', key: '?', shiftKey: true }))).toBe(true);
  });

  it('are shown and announced without codes', () => {
    expect(keycapsOf('Control+Shift+KeyH')).toEqual(['Ctrl', 'Shift', 'H']);
    expect(ariaShortcut('Control+Digit1')).toBe('Control+1');
  });
});
