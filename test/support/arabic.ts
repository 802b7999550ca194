import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Some words in Arabic; the others are English, which a reader of Arabic would not like. */
const ARABIC = {
  frame: {
    greeting: 'مرحبًا،',
    orOpen: 'أو افتح هذا العنوان:',
    footer: 'أرسل إليك {shop} هذه الرسالة بسبب إجراء يخص حسابك أو عنوانك.',
  },
  messages: {
    registrationCode: {
      subject: 'رمز التسجيل الخاص بك',
      mail: [
        'أدخل هذا الرمز لإتمام تسجيلك:',
        '{code}',
        'الرمز صالح لمدة {minutes, plural, one {دقيقة واحدة} two {دقيقتين} few {# دقائق} other {# دقيقة}}. لن يطلب منك أحد منا هذا الرمز أبدًا.',
      ],
      sms: '{code} هو رمز التسجيل الخاص بك. لا تخبر به أحدًا.',
    },
    passwordReset: {
      subject: 'إعادة تعيين كلمة المرور',
      mail: [
        'يمكنك اختيار كلمة مرور جديدة هنا:',
        '[اختيار كلمة مرور جديدة]({link})',
        'يعمل الرابط مرة واحدة، لمدة {hours, plural, one {ساعة واحدة} other {# ساعات}}.',
      ],
      sms: 'اختر كلمة مرور جديدة: {link}',
    },
    contactsChanged: {
      subject: 'تغيّرت بيانات الاتصال في حسابك',
      mail: ['تغيّرت العناوين والأرقام في حسابك:', 'جديد: {added}', 'معدّل: {changed}', 'محذوف: {removed}'],
      sms: 'تغيّرت بيانات الاتصال في حسابك.',
    },
    newCustomer: { subject: 'عميل جديد', mail: ['{name} أصبح من عملائك.'], sms: '{name} أصبح من عملائك.' },
    balanceExpires: {
      subject: 'جزء من رصيدك سينتهي قريبًا',
      mail: ['من رصيدك لدى {campaign} سينتهي {amount}. آخر يوم لاستخدامه هو {lastDay}.'],
      sms: 'من رصيدك لدى {campaign} سينتهي {amount}. آخر يوم {lastDay}.',
    },
  },
};

/** A folder for MESSAGES_DIR with Arabic, removed after the test. */
export async function arabicFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'accounts-arabic-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const english = JSON.parse(await readFile(new URL('../../messages/en.json', import.meta.url), 'utf8'));
  const messages = { ...english.messages, ...ARABIC.messages };
  await writeFile(join(folder, 'ar.json'), JSON.stringify({ ...ARABIC, messages }));
  return folder;
}
