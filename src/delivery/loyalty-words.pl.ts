import { type LoyaltyWords, text } from './words.js';

const longDate = new Intl.DateTimeFormat('pl', { dateStyle: 'long', timeZone: 'UTC' });
const day = (iso: string) => longDate.format(new Date(iso));

export const loyaltyWords: LoyaltyWords = {
  cardCategoryChanged: ({ category }) => ({
    subject: 'Twoja karta się zmieniła',
    blocks: [
      text(
        category === null
          ? 'Twoja karta nie należy już do żadnej kategorii.'
          : `Twoja karta należy teraz do kategorii ${category}.`,
      ),
    ],
    sms:
      category === null
        ? 'Twoja karta nie nalezy juz do zadnej kategorii.'
        : `Twoja karta nalezy teraz do kategorii ${category}.`,
  }),
  balanceExpires: ({ campaign, amount, lastDay }) => ({
    subject: 'Część Twojego salda niedługo wygaśnie',
    blocks: [
      text(`Z Twojego salda w ${campaign} wygaśnie ${amount}. Ostatni dzień ważności: ${day(lastDay)}.`),
    ],
    sms: `Z Twojego salda w ${campaign} wygasnie ${amount}. Ostatni dzien waznosci: ${lastDay}.`,
  }),
};
