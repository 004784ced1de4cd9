export { isLanguage, type Language, languages } from '../common/languages.ts';
