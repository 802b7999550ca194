import { button, type SupportWords, text } from './words.js';

const plural = new Intl.PluralRules('pl');
/** The form after "za" and "przez". */
const hours = (count: number) => {
  const forms: Record<string, string> = { one: 'godzinę', few: 'godziny' };
  return `${count} ${forms[plural.select(count)] ?? 'godzin'}`;
};
/** Text messages avoid ą and ę (GSM 03.38). */
const smsHours = (count: number) => hours(count).replace('ę', 'e');
const askUs = 'Jeśli nic o tym nie wiesz, skontaktuj się z nami.';
const smsAskUs = 'Jesli nic o tym nie wiesz, skontaktuj sie z nami.';

export const supportWords: SupportWords = {
  recoveryLink: (data) => ({
    subject: 'Powrót do Twojego konta',
    blocks: [
      text(
        `Poprosiłeś lub poprosiłaś nas osobiście o dostęp do konta. Dla jego ochrony trzeba poczekać ${hours(data.waitHours)}. Potem możesz tutaj ustawić nowe hasło:`,
      ),
      button('Ustaw nowe hasło', data.link),
      text(
        `Link działa jeden raz, potem jeszcze przez ${hours(Math.round(data.minutes / 60))}. Jeśli to nie Ty o niego prosisz, zignoruj tę wiadomość.`,
      ),
    ],
    sms: `Za ${smsHours(data.waitHours)} mozesz ustawic nowe haslo: ${data.link}`,
  }),
  recoverySent: ({ to }) => ({
    subject: 'Wysłaliśmy sposób na nowe hasło',
    blocks: [
      text(`Na prośbę naszego pracownika na ${to} poszedł sposób ustawienia nowego hasła.`),
      text('Jeśli nie było o to prośby z Twojej strony, skontaktuj się z nami.'),
    ],
    sms: `Nasz pracownik wyslal na ${to} sposob na nowe haslo. Jesli to nie na Twoja prosbe, skontaktuj sie z nami.`,
  }),
  recoveryWaiting: ({ to, waitHours }) => ({
    subject: 'Ktoś prosi o dostęp do Twojego konta',
    blocks: [
      text(
        `Ktoś, kto podaje się za Ciebie, prosi naszych pracowników o dostęp do Twojego konta. Za ${hours(waitHours)} będzie można ustawić nowe hasło przez wiadomość na ${to}.`,
      ),
      text('Jeśli to nie Ty, zaloguj się teraz: to tę prośbę kończy. Potem skontaktuj się z nami.'),
    ],
    sms: `Za ${smsHours(waitHours)} ktos moze ustawic nowe haslo Twojego konta przez ${to}. To nie Ty? Zaloguj sie teraz, to konczy sprawe.`,
  }),
  sessionsEnded: () => ({
    subject: 'Twoje konto zostało wszędzie wylogowane',
    blocks: [text('Nasz pracownik wylogował Twoje konto na wszystkich urządzeniach.'), text(askUs)],
    sms: `Nasz pracownik wylogowal Twoje konto na wszystkich urzadzeniach. ${smsAskUs}`,
  }),
  pinRemoved: () => ({
    subject: 'Twój PIN został usunięty',
    blocks: [text('Nasz pracownik usunął PIN Twojego konta. Nowy możesz ustawić przy kasie.'), text(askUs)],
    sms: `Nasz pracownik usunal Twoj PIN. Nowy mozesz ustawic przy kasie. ${smsAskUs}`,
  }),
  balanceAdjusted: ({ campaign, change, balance }) => ({
    subject: 'Twoje saldo zostało poprawione',
    blocks: [
      text(`Nasz pracownik poprawił Twoje saldo w ${campaign} o ${change}. Teraz wynosi ${balance}.`),
      text(askUs),
    ],
    sms: `Nasz pracownik poprawil Twoje saldo o ${change}. Teraz wynosi ${balance}. ${smsAskUs}`,
  }),
  cardIssued: ({ card }) => ({
    subject: 'Masz nową kartę',
    blocks: [text(`Nasz pracownik wydał Ci kartę. Jej numer to ${card}.`), text(askUs)],
    sms: `Masz karte o numerze ${card}. ${smsAskUs}`,
  }),
  cardReplaced: ({ card }) => ({
    subject: 'Twoja karta została wymieniona',
    blocks: [
      text(`Nasz pracownik wymienił Twoją kartę. Nowa ma numer ${card} i wszystko, co było na poprzedniej.`),
      text(askUs),
    ],
    sms: `Twoja karta zostala wymieniona. Nowa ma numer ${card}. ${smsAskUs}`,
  }),
  cardBlocked: ({ card }) => ({
    subject: 'Twoja karta została zablokowana',
    blocks: [
      text(`Nasz pracownik zablokował kartę ${card}. To, co na niej jest, pozostaje Twoje.`),
      text(askUs),
    ],
    sms: `Twoja karta ${card} zostala zablokowana. To, co na niej jest, pozostaje Twoje. ${smsAskUs}`,
  }),
};
