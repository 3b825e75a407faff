package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A page as a reader copies it, chrome above and below, in many languages: the body is all of the body and no more. */
class TextLanguagesTest {

    /** A page: what is above the title, title and byline, the body's paragraphs, what is below. */
    private record Copied(String language, String above, String title, String byline, String body, String below) {

        List<String> paragraphs() {
            return body.lines().toList();
        }

        String text() {
            return above + title + "\n" + byline + "\n" + body + below;
        }
    }

    private static final List<Copied> PAGES = List.of(
            new Copied(
                    "German",
                    """
                    Startseite
                    Politik
                    Wirtschaft
                    Sport
                    """,
                    "Die alte Brücke über die Lahn wird nun doch nicht abgerissen",
                    "Von Anna Esch, 3. Mai 2024",
                    """
                    Die alte Brücke über die Lahn bleibt stehen. Das hat der Rat der Stadt am Montagabend nach langer Debatte beschlossen.
                    Noch im Winter hatten Fachleute gewarnt, dass die Pfeiler aus dem Jahr 1898 den nächsten Hochwassern nicht standhalten würden.
                    „Wir haben uns geirrt, und wir sind froh darüber“, sagte Bürgermeisterin Ida Stein. Neue Messungen zeigten, dass der Stein gesund sei.
                    Die Sanierung soll im Herbst beginnen und etwa zwei Millionen Euro kosten. Fußgänger können die Brücke weiter benutzen.
                    """,
                    """
                    Teilen
                    Mehr zum Thema
                    Newsletter abonnieren
                    Impressum
                    Datenschutz
                    """),
            new Copied(
                    "French",
                    """
                    Accueil
                    Société
                    Culture
                    Sports
                    """,
                    "Le dernier phare habité de la côte ne sera pas automatisé",
                    "Par Anne Leroy, le 3 mai 2024",
                    """
                    Le dernier phare habité de la côte gardera ses deux gardiens. Le conseil du port l’a décidé lundi soir, à l’unanimité.
                    La tour, construite en 1871, a résisté à quatre grandes tempêtes. Sa lampe se voit à trente kilomètres, et les pêcheurs s’y fient encore.
                    « Nous ne pouvions pas la laisser s’éteindre », a dit Marie Dubois, qui entretient la lumière depuis 1989.
                    Les travaux coûteront environ deux millions d’euros et commenceront au printemps prochain, selon les ingénieurs du département.
                    """,
                    """
                    Partager
                    À lire aussi
                    Inscrivez-vous à notre newsletter
                    Mentions légales
                    """),
            new Copied(
                    "Spanish",
                    """
                    Inicio
                    Noticias
                    Deportes
                    Cultura
                    """,
                    "El pueblo salva su último molino de viento",
                    "Por Ana Ruiz, 3 de mayo de 2024",
                    """
                    El último molino de viento de la comarca seguirá en pie. Los vecinos reunieron en tres semanas el dinero que faltaba.
                    El molino, levantado en 1845, perdió dos de sus aspas en la tormenta de enero, y el ayuntamiento pensaba derribarlo.
                    «Mi abuelo molió aquí su trigo», dijo Carmen Soto, que dirige la asociación de vecinos. «No podíamos dejarlo caer.»
                    Las obras empezarán en septiembre y durarán un año. Después, el molino abrirá los domingos a los visitantes.
                    """,
                    """
                    Compartir
                    Noticias relacionadas
                    Suscríbete a nuestro boletín
                    Aviso legal
                    """),
            new Copied(
                    "Italian",
                    """
                    Home
                    Cronaca
                    Sport
                    Cultura
                    """,
                    "Il vecchio mulino sul fiume torna a macinare",
                    "di Anna Rossi, 3 maggio 2024",
                    """
                    Il vecchio mulino sul fiume ha ripreso a macinare dopo quarant’anni di silenzio. Lo ha annunciato ieri il sindaco del paese.
                    Le ruote di legno sono state ricostruite da tre artigiani della valle, che hanno lavorato per due inverni senza chiedere nulla.
                    «Quando l’acqua ha mosso la ruota, molti hanno pianto», ha detto Luisa Conti, nipote dell’ultimo mugnaio.
                    La farina sarà venduta il sabato al mercato. Il ricavato servirà a riparare anche il tetto, che perde da molti anni.
                    """,
                    """
                    Condividi
                    Leggi anche
                    Iscriviti alla newsletter
                    Privacy
                    """),
            new Copied(
                    "Portuguese",
                    """
                    Início
                    Notícias
                    Esportes
                    Cultura
                    """,
                    "Farol mais antigo da ilha volta a acender",
                    "Por Ana Souza, 3 de maio de 2024",
                    """
                    O farol mais antigo da ilha voltou a acender na noite de segunda-feira, depois de onze anos no escuro.
                    A lâmpada foi consertada por dois pescadores aposentados, que procuraram as peças em ferros-velhos de todo o país.
                    “Meu pai voltava para casa por esta luz”, disse Rita Lopes, de 71 anos, que assistiu da praia com os netos.
                    A prefeitura prometeu pagar a energia do farol e abrir a torre aos visitantes a partir do próximo verão.
                    """,
                    """
                    Compartilhar
                    Leia também
                    Assine nossa newsletter
                    Política de privacidade
                    """),
            new Copied(
                    "Dutch",
                    """
                    Home
                    Nieuws
                    Sport
                    Cultuur
                    """,
                    "Oude sluis bij het dorp blijft toch open",
                    "Door Anna de Vries, 3 mei 2024",
                    """
                    De oude sluis bij het dorp blijft open voor kleine schepen. Dat heeft het waterschap maandagavond na een lange vergadering besloten.
                    De houten deuren uit 1880 lekten al jaren, en in de winter stond het water tot aan de drempels van de eerste huizen.
                    „We hebben tien jaar gewacht op dit besluit”, zei sluiswachter Jan Bakker. „Nu kunnen we eindelijk beginnen.”
                    De nieuwe deuren worden in het voorjaar geplaatst en kosten ongeveer een miljoen euro, zegt het waterschap.
                    """,
                    """
                    Delen
                    Lees ook
                    Meld je aan voor de nieuwsbrief
                    Privacybeleid
                    """),
            new Copied("Polish", """
                    Strona główna
                    Kraj
                    Sport
                    Kultura
                    """, "Stary młyn nad rzeką znów miele zboże", "Anna Nowak, 3 maja 2024", """
                    Stary młyn nad rzeką znów miele zboże po czterdziestu latach przerwy. W poniedziałek wieczorem burmistrz uruchomił koło po raz pierwszy.
                    Drewniane koło odbudowało trzech stolarzy z okolicy, którzy pracowali przez dwie zimy i nie wzięli za to ani grosza.
                    – Kiedy woda ruszyła koło, wielu ludzi płakało – powiedziała Maria Zielińska, wnuczka ostatniego młynarza.
                    Mąka będzie sprzedawana w soboty na targu, a dochód pójdzie na naprawę dachu, który przecieka od wielu lat.
                    """, """
                    Udostępnij
                    Czytaj także
                    Zapisz się do newslettera
                    Polityka prywatności
                    """),
            new Copied(
                    "Turkish",
                    """
                    Ana sayfa
                    Gündem
                    Spor
                    Kültür
                    """,
                    "Köyün eski değirmeni yeniden çalışmaya başladı",
                    "Ayşe Demir, 3 Mayıs 2024",
                    """
                    Köyün eski değirmeni kırk yıl sonra yeniden çalışmaya başladı. Muhtar, pazartesi akşamı suyu kendi eliyle açtı.
                    Tahta çarkı vadideki üç usta yaptı. Ustalar iki kış boyunca çalıştı ve köylülerden hiç para almadı.
                    “Çark dönünce birçok kişi ağladı” diyen Fatma Kaya, son değirmencinin torunu olduğunu söyledi.
                    Un, cumartesi günleri pazarda satılacak. Elde edilen gelirle yıllardır akan çatı onarılacak.
                    """,
                    """
                    Paylaş
                    İlgili haberler
                    Bültenimize abone olun
                    Gizlilik politikası
                    """),
            new Copied("Russian", """
                    Главная
                    Новости
                    Спорт
                    Культура
                    """, "Старая мельница у реки снова мелет зерно", "Анна Белова, 3 мая 2024", """
                    Старая мельница у реки снова мелет зерно после сорока лет молчания. В понедельник вечером её запустил глава района.
                    Деревянное колесо построили трое мастеров из соседней деревни, которые работали две зимы и не взяли за это денег.
                    «Когда вода тронула колесо, многие плакали», — рассказала Мария Зорина, внучка последнего мельника.
                    Муку будут продавать по субботам на рынке, а на вырученные деньги починят крышу, которая течёт уже много лет.
                    """, """
                    Поделиться
                    Читайте также
                    Подписаться на рассылку
                    Политика конфиденциальности
                    """),
            new Copied("Japanese", """
                    ホーム
                    ニュース
                    スポーツ
                    文化
                    """, "川辺の古い水車小屋、四十年ぶりに動き出す", "2024年5月3日", """
                    川辺の古い水車小屋が、四十年ぶりに粉をひき始めた。町長が月曜日の夜、自らの手で水門を開けた。
                    木の水車を作り直したのは谷に住む三人の大工で、二度の冬を越えて働き、一円も受け取らなかったという。
                    「水車が回った時、泣いている人が大勢いました」と、最後の粉ひきの孫にあたる山本花子さんは話した。
                    粉は土曜日の市場で売られ、売り上げは長年雨漏りがしている屋根の修理に使われる予定だ。
                    """, """
                    シェア
                    関連記事
                    メールマガジンに登録
                    プライバシーポリシー
                    """),
            new Copied("Chinese", """
                    首页
                    新闻
                    体育
                    文化
                    """, "河边的老水磨四十年后重新转动", "2024年5月3日", """
                    河边的老水磨在沉寂四十年后重新开始磨面。星期一晚上，镇长亲手打开了水闸，许多村民到场观看。
                    木制的水轮由山谷里的三位木匠重新建造，他们工作了整整两个冬天，没有收取任何费用。
                    “水轮转动的时候，很多人都哭了，”最后一位磨坊主的孙女王秀兰说，“我们等这一天等了很久。”
                    面粉将在每个星期六的集市上出售，所得的收入将用来修理多年来一直漏雨的屋顶。
                    """, """
                    分享
                    相关阅读
                    订阅我们的电子报
                    隐私政策
                    """));

    @TestFactory
    Stream<DynamicTest> theBodyIsWhole() {
        return PAGES.stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.language,
                        () -> assertThat(new ArticleCleaner()
                                        .clean(Page.ofText(page.text(), null))
                                        .paragraphs())
                                .containsExactlyElementsOf(page.paragraphs())));
    }

    @TestFactory
    Stream<DynamicTest> theTitleIsTold() {
        return PAGES.stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.language,
                        () -> assertThat(new ArticleCleaner()
                                        .clean(Page.ofText(page.text(), null))
                                        .title())
                                .isEqualTo(page.title)));
    }
}
