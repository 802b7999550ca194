import { type LoyaltyWords, text } from './words.js';

const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const day = (iso: string) => longDate.format(new Date(iso));

export const loyaltyWords: LoyaltyWords = {
  cardCategoryChanged: ({ category }) => {
    const says =
      category === null
        ? 'Your card no longer belongs to a category.'
        : `Your card now belongs to the category ${category}.`;
    return { subject: 'Your card has changed', blocks: [text(says)], sms: says };
  },
  balanceExpires: ({ campaign, amount, lastDay }) => ({
    subject: 'A part of your balance is about to expire',
    blocks: [
      text(
        `Of your balance in ${campaign}, ${amount} will expire. The last day to use it is ${day(lastDay)}.`,
      ),
    ],
    sms: `Of your balance in ${campaign}, ${amount} will expire. The last day to use it is ${lastDay}.`,
  }),
};
