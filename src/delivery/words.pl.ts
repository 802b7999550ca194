import { loyaltyWords } from './loyalty-words.pl.js';
import { supportWords } from './support-words.pl.js';
import { button, code, type Language, text } from './words.js';

const plural = new Intl.PluralRules('pl');
const forms: Record<string, string> = { one: 'minutę', few: 'minuty' };
/** The form after "przez". */
const minutes = (count: number) => `${count} ${forms[plural.select(count)] ?? 'minut'}`;
const hourForms: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'godzinę', few: 'godziny' };
const hours = (count: number) =>
  count % 60 === 0 && count > 60
    ? `${count / 60} ${hourForms[plural.select(count / 60)] ?? 'godzin'}`
    : minutes(count);

const ignoreCode =
  'Nikt od nas nigdy nie poprosi o ten kod. Jeśli to nie Ty o niego prosisz, zignoruj tę wiadomość.';
const notYou = 'Jeśli to nie Ty, od razu ustaw nowe hasło i skontaktuj się z nami.';
const never = 'Nie podawaj go nikomu.';

/** Text messages avoid ą and ę: one such letter more than halves the room (GSM 03.38) and doubles the price. */
const smsMinutes = (count: number) => minutes(count).replace('ę', 'e');

/** A list of changes; empty where there are none. */
const listed = (title: string, values: readonly string[]) =>
  values.length === 0 ? [] : [text(`${title} ${values.join(', ')}`)];

export const polish: Language = {
  tag: 'pl',
  greeting: 'Dzień dobry,',
  orOpen: 'Albo otwórz ten adres:',
  footer: (sender) =>
    `${sender} wysyła tę wiadomość z powodu zdarzenia dotyczącego Twojego konta lub adresu.`,
  words: {
    ...supportWords,
    ...loyaltyWords,
    registrationCode: (data) => ({
      subject: 'Twój kod rejestracyjny',
      blocks: [
        text('Wpisz ten kod, aby dokończyć rejestrację:'),
        code(data.code),
        text(`Kod jest ważny przez ${minutes(data.minutes)}. ${ignoreCode}`),
      ],
      sms: `${data.code} to Twoj kod rejestracyjny. Wazny przez ${smsMinutes(data.minutes)}. ${never}`,
    }),
    claimCode: (data) => ({
      subject: 'Twój kod do aktywacji konta',
      blocks: [
        text('Wpisz ten kod, aby aktywować konto do karty, którą już masz:'),
        code(data.code),
        text(`Kod jest ważny przez ${minutes(data.minutes)}. ${ignoreCode}`),
      ],
      sms: `${data.code} to kod do aktywacji konta. Wazny przez ${smsMinutes(data.minutes)}. ${never}`,
    }),
    alreadyRegistered: () => ({
      subject: 'Masz już konto',
      blocks: [
        text('Ktoś, zapewne Ty, próbował zarejestrować ten adres. Należy on już do Twojego konta.'),
        text('Zaloguj się jak zwykle albo ustaw nowe hasło, jeśli go nie pamiętasz. Nic się nie zmieniło.'),
      ],
      sms: 'Masz juz konto z tym numerem. Zaloguj sie jak zwykle albo ustaw nowe haslo.',
    }),
    passwordReset: (data) => ({
      subject: 'Ustaw nowe hasło',
      blocks: [
        text('Tutaj możesz ustawić nowe hasło:'),
        button('Ustaw nowe hasło', data.link),
        text(
          `Link działa jeden raz, przez ${minutes(data.minutes)}. Jeśli to nie Ty o niego prosisz, zignoruj tę wiadomość: hasło się nie zmieni.`,
        ),
      ],
      sms: `Ustaw nowe haslo: ${data.link}`,
    }),
    passwordCode: (data) => ({
      subject: 'Twój kod do nowego hasła',
      blocks: [
        text('Wpisz ten kod, aby ustawić nowe hasło:'),
        code(data.code),
        text(`Kod jest ważny przez ${minutes(data.minutes)}. ${ignoreCode}`),
      ],
      sms: `${data.code} to kod do nowego hasla. Wazny przez ${smsMinutes(data.minutes)}. ${never}`,
    }),
    passwordChanged: () => ({
      subject: 'Twoje hasło zostało zmienione',
      blocks: [text('Hasło do Twojego konta zostało zmienione, a inne urządzenia wylogowane.'), text(notYou)],
      sms: 'Haslo do Twojego konta zostalo zmienione. Jesli to nie Ty, od razu ustaw nowe haslo.',
    }),
    emailChange: (data) => ({
      subject: 'Potwierdź nowy adres e-mail',
      blocks: [
        text('Potwierdź, że to nowy adres e-mail Twojego konta:'),
        button('Potwierdź ten adres', data.link),
        text(
          `Link działa jeden raz, przez ${minutes(data.minutes)}. Jeśli to nie Ty o niego prosisz, zignoruj tę wiadomość: nic się nie zmieni.`,
        ),
      ],
      sms: `Potwierdz nowy adres e-mail: ${data.link}`,
    }),
    emailInUse: () => ({
      subject: 'Ten adres należy już do Twojego konta',
      blocks: [
        text('Ktoś chciał użyć tego adresu e-mail dla innego konta. Należy on już do Twojego.'),
        text('Nic się nie zmieniło i nie musisz nic robić.'),
      ],
      sms: 'Ktos chcial uzyc Twojego adresu dla innego konta. Nic sie nie zmienilo.',
    }),
    emailChanged: (data) => ({
      subject: 'Twój adres e-mail został zmieniony',
      blocks: [
        text('Twoje konto ma teraz inny adres e-mail. Od teraz tam wysyłamy wiadomości.'),
        text(`Jeśli to nie Ty, możesz cofnąć tę zmianę przez ${hours(data.minutes)}:`),
        button('Cofnij zmianę', data.link),
      ],
      sms: `Twoje konto ma teraz inny adres e-mail. To nie Ty? ${data.link}`,
    }),
    phoneCode: (data) => ({
      subject: 'Twój kod do potwierdzenia numeru telefonu',
      blocks: [
        text('Wpisz ten kod, aby potwierdzić swój numer telefonu:'),
        code(data.code),
        text(`Kod jest ważny przez ${minutes(data.minutes)}. ${ignoreCode}`),
      ],
      sms: `${data.code} potwierdza Twoj numer telefonu. Wazny przez ${smsMinutes(data.minutes)}. ${never}`,
    }),
    phoneChanged: () => ({
      subject: 'Twój numer telefonu został zmieniony',
      blocks: [text('Numer telefonu Twojego konta został zmieniony.'), text(notYou)],
      sms: 'Numer telefonu Twojego konta zostal zmieniony. Jesli to nie Ty, od razu ustaw nowe haslo.',
    }),
    accountDeleted: () => ({
      subject: 'Twoje konto zostało usunięte',
      blocks: [
        text('Twoje konto i Twoje dane osobowe zostały usunięte.'),
        text('Nie wyślemy już żadnych wiadomości. Dziękujemy za wspólny czas.'),
      ],
      sms: 'Twoje konto i dane osobowe zostaly usuniete.',
    }),
    contactsChanged: ({ added, removed, changed }) => ({
      subject: 'Dane kontaktowe Twojego konta zostały zmienione',
      blocks: [
        text('Adresy i numery Twojego konta zostały zmienione, i to nie przez Ciebie:'),
        ...listed('Nowe:', added),
        ...listed('Zmienione:', changed),
        ...listed('Usunięte:', removed),
        text('Jeśli nic o tym nie wiesz, skontaktuj się z nami i ustaw nowe hasło.'),
      ],
      sms: 'Dane kontaktowe Twojego konta zostaly zmienione nie przez Ciebie. Jesli nic o tym nie wiesz, skontaktuj sie z nami.',
    }),
    accountMerged: () => ({
      subject: 'Twoje konto jest teraz częścią innego',
      blocks: [
        text('Połączyliśmy Twoje konto z innym zapisem, który mamy o Tobie.'),
        text(
          'To, co na nim było, jest teraz tam: karta, salda, zgody i historia. Stare hasło już nie działa.',
        ),
        text('Jeśli nic o tym nie wiesz albo nie możesz się zalogować, skontaktuj się z nami.'),
      ],
      sms: 'Twoje konto jest teraz czescia innego; stare haslo juz nie dziala. Jesli nic o tym nie wiesz, skontaktuj sie z nami.',
    }),
    accountJoined: () => ({
      subject: 'Inny zapis jest teraz częścią Twojego konta',
      blocks: [
        text('Połączyliśmy Twoje konto z innym zapisem, który mamy o Tobie.'),
        text('Logujesz się jak dotąd. Jeśli ten zapis nie jest Twój, skontaktuj się z nami.'),
      ],
      sms: 'Inny zapis o Tobie jest teraz czescia Twojego konta. Jesli nie jest Twoj, skontaktuj sie z nami.',
    }),
    accountsParted: () => ({
      subject: 'Twoje konto znów jest osobne',
      blocks: [
        text('Połączyliśmy dwa konta. To zostało cofnięte: każde jest znów takie jak przedtem.'),
        text('Jeśli nie możesz się zalogować, ustaw nowe hasło albo skontaktuj się z nami.'),
      ],
      sms: 'Polaczenie dwoch kont, w tym Twojego, zostalo cofniete. Jesli nie mozesz sie zalogowac, skontaktuj sie z nami.',
    }),
    newCustomer: ({ name }) => ({
      subject: 'Nowy klient',
      blocks: [text(`${name} to Twój nowy klient.`)],
      sms: `${name} to Twoj nowy klient.`,
    }),
  },
};
