//! Other spellings of months met in documents, in Latin, Cyrillic and Arabic script, also as Azerbaijani
//! and Russian papers write them. They are read, never written.

use super::Calendar;

/// Calendar, month and its spellings, separated by commas.
#[rustfmt::skip]
pub(super) const SPELLINGS: &[(Calendar, u8, &str)] = &[
    (Calendar::Gregorian, 2, "فروری"),
    (Calendar::Gregorian, 5, "مئی"),
    (Calendar::Gregorian, 7, "جولائی"),
    (Calendar::SolarHijri, 1, "Hammal, Amal, Həməl, Хамаль, Farwardin, Farvardeen, Fərvərdin, Фарвардин, Wrai, Wre"),
    (Calendar::SolarHijri, 2, "Thawr, Saur, Sowr, Sour, Thaur, Sövr, Саур, Савр, Ordibehest, Ordibihisht, Urdibihisht, Ордибехешт, Ghwayi, Ghway, Ghoyay, غوایی"),
    (Calendar::SolarHijri, 3, "Jauza, Jawzah, Jowza, Jouza, Cövza, Джауза, Джавза, Khurdad, Xordad, Хордад, Ghbargoli, Ghbargholay"),
    (Calendar::SolarHijri, 4, "Sartan, Sarathan, Sərətan, Саратан, Teer, Тир, Chungash, Changakh, Changash, چنګاش"),
    (Calendar::SolarHijri, 5, "Assad, Əsəd, Асад, Amordad, Amurdad, Мордад, Zmari, Zmarai, امرداد"),
    (Calendar::SolarHijri, 6, "Sonbola, Sunbulah, Sumbula, Sunbola, Sonboleh, Sünbülə, Сунбула, Сонбола, Shahrewar, Shahriwar, Şəhrivər, Шахривар, Wazhai, Wagi, Wazhay, وژی"),
    (Calendar::SolarHijri, 7, "Meezan, Мизан, Mehir, Мехр, Təle, Tela"),
    (Calendar::SolarHijri, 8, "Aghrab, Akrab, Əqrəb, Акраб, Abaan, Абан, Lahram"),
    (Calendar::SolarHijri, 9, "Qaus, Qows, Kaus, Qous, Qövs, Каус, Кавс, Azer, Азер, Азар, Lindi, Linday"),
    (Calendar::SolarHijri, 10, "Jady, Jaddi, Jadee, Cədi, Джади, Dei, Дей, Marghumi, Marghomay"),
    (Calendar::SolarHijri, 11, "Dalv, Dalwa, Dalve, Dəlv, Далв, Дальв, Bəhmən, Бахман, Salwaghah"),
    (Calendar::SolarHijri, 12, "Hoot, Hout, Хут, İsfənd, Isfand, Isfend, Espand, Эсфанд, اسپند"),
    (Calendar::IslamicCivil, 1, "Moharram, Muharam, Məhərrəm, Мухаррам, محرم الحرام"),
    (Calendar::IslamicCivil, 2, "Saffar, Səfər, Сафар, صفر المظفر"),
    (Calendar::IslamicCivil, 3, "Rabi al-Awal, Rabi I, Rabiul Awal, Rabi ul-Awwal, Rabbi al-Awwal, Rəbiüləvvəl, Раби аль-авваль, ربيع اول"),
    (Calendar::IslamicCivil, 4, "Rabi al-Akhir, Rabi II, Rabi ul-Thani, Rabi us-Sani, Rabi al-Sani, Rabi ath-Thani, Rəbiülaxır, Раби ас-сани, ربیع الآخر, ربیع ثانی"),
    (Calendar::IslamicCivil, 5, "Jumada I, Jumada al-Awwal, Jamadi ul-Awal, Jumada al-Awal, Jamadi al-Awal, Cəmadiüləvvəl, Джумада аль-уля, جمادی الاولی, جمادی اول"),
    (Calendar::IslamicCivil, 6, "Jumada II, Jumada al-Akhira, Jumada al-Thani, Jumada al-Sani, Jamadi us-Sani, Jumada al-Akhir, Jamadi al-Sani, Cəmadiülaxır, Джумада ас-сания, جمادی الآخرة, جمادی الثانیه, جمادی ثانی, جمادی الاخر"),
    (Calendar::IslamicCivil, 7, "Rəcəb, Раджаб, رجب المرجب"),
    (Calendar::IslamicCivil, 8, "Shaaban, Shabaan, Şaban, Шаабан, شعبان المعظم"),
    (Calendar::IslamicCivil, 9, "Ramazan, Ramadhan, Ramzan, Рамадан, Рамазан, رمضان المبارک"),
    (Calendar::IslamicCivil, 10, "Shawal, Shavval, Şəvval, Шавваль, شوال المکرم"),
    (Calendar::IslamicCivil, 11, "Dhu al-Qidah, Dhul Qadah, Dhul Qada, Zulqada, Zil Qada, Zulqadah, Ziqada, Zu al-Qada, Zilqədə, Dhu al-Qaada, Зуль-каада, ذوالقعده, ذیقعده"),
    (Calendar::IslamicCivil, 12, "Dhul Hijja, Dhul Hijjah, Zulhijja, Zil Hijja, Zilhajja, Zu al-Hijja, Dhu al-Hijjah, Zilhiccə, Зуль-хиджа, ذوالحجه, ذیحجه"),
];
