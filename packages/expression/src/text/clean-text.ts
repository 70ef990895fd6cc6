const UNWANTED = /(?![\t\n\r])[\p{Cc}\p{Cs}]/gu;

/** Text as it is kept: composed (NFC), without control characters (tab and line ends stay) and without halves of characters. */
export const cleanText = (text: string): string => text.replace(UNWANTED, '').normalize('NFC');
