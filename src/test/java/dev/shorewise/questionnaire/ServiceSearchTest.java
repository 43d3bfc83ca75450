package dev.shorewise.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.testing.Altered;
import dev.shorewise.testing.CliRun;
import dev.shorewise.testing.SampleQuestionnaire;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServiceSearchTest {
  private static final ServiceSearch SEARCH =
      ServiceSearch.among(new QuestionnaireLibrary(Path.of("")).shipped());

  private static List<String> ids(String text) {
    return ids(SEARCH, text);
  }

  private static List<String> ids(ServiceSearch search, String text) {
    return search.find(text).stream().map(match -> match.questionnaire().id()).toList();
  }

  /** A questionnaire for one service, with an id and title that no search here finds. */
  private static Questionnaire serving(String id, String service) {
    return Altered.from(SampleQuestionnaire.sample())
        .id("q." + id)
        .title("Q " + id)
        .services(List.of(service))
        .questionnaire();
  }

  private static ServiceSearch search(String... services) {
    List<Questionnaire> questionnaires = new ArrayList<>();
    for (String service : services) {
      questionnaires.add(serving(String.valueOf(questionnaires.size()), service));
    }
    return ServiceSearch.among(questionnaires);
  }

  /** Every service that guides to outsourcing name, and where its questions are. */
  @ParameterizedTest
  @CsvSource({
    "customer support, customer-support",
    "customer service, customer-support",
    "call centre, customer-support",
    "call handling, customer-support",
    "live chat, customer-support",
    "email support, customer-support",
    "technical support, customer-support",
    "sales support, customer-support",
    "appointment setting, customer-support",
    "data entry, data-document-processing",
    "document management, data-document-processing",
    "order processing, ecommerce-logistics",
    "purchase order processing, ecommerce-logistics",
    "e-commerce, ecommerce-logistics",
    "product listing, ecommerce-logistics",
    "inventory management, ecommerce-logistics",
    "logistics management, ecommerce-logistics",
    "bookkeeping, finance-accounting",
    "accounting, finance-accounting",
    "accounts payable, finance-accounting",
    "accounts receivable, finance-accounting",
    "payroll, finance-accounting",
    "HR, hr-recruitment",
    "human resources outsourcing, hr-recruitment",
    "recruitment, hr-recruitment",
    "research, knowledge-work",
    "market research, knowledge-work",
    "analytics, knowledge-work",
    "financial analysis, knowledge-work",
    "KPO, knowledge-work",
    "engineering design, knowledge-work",
    "legal services, insurance-legal",
    "legal process outsourcing, insurance-legal",
    "legal transcription, insurance-legal",
    "insurance claims, insurance-legal",
    "medical billing, healthcare-administration",
    "medical coding, healthcare-administration",
    "medical transcription, healthcare-administration",
    "patient scheduling, healthcare-administration",
    "telehealth support, healthcare-administration",
    "content moderation, marketing-content",
    "content creation, marketing-content",
    "digital marketing, marketing-content",
    "social media management, marketing-content",
    "email marketing, marketing-content",
    "IT support, it-support",
    "IT maintenance, it-support",
    "cybersecurity, it-support",
    "cloud migration, it-support",
    "software development, software-ai-data",
    "software testing, software-ai-data",
    "web development, software-ai-data",
    "AI training, software-ai-data",
    "machine learning, software-ai-data",
    "data science, software-ai-data",
    "virtual assistant, virtual-assistance",
    "back office, core"
  })
  void everyNamedServiceIsFound(String text, String id) {
    assertThat(ids(text)).contains(id);
  }

  @ParameterizedTest
  @CsvSource({
    "Call Centers, customer-support",
    "our bookkeeper, finance-accounting",
    "medical billing services, healthcare-administration",
    "outsourced customer service, customer-support",
    "finance-accounting, finance-accounting"
  })
  void caseAndPluralsAndFillersDoNotMatter(String text, String first) {
    assertThat(ids(text)).startsWith(first);
  }

  @Test
  void theNameThatWasMeantComesBeforeNamesThatOnlyContainIt() {
    assertThat(SEARCH.find("bookkeeping").get(0).name()).isEqualTo("bookkeeping");
  }

  @Test
  void theNearerANameTheEarlierItIsFound() {
    ServiceSearch search =
        search(
            "support",
            "email support",
            "emailing supporters abroad now",
            "emailing supporters abroad",
            "support by email today abroad",
            "support by email today",
            "today email support");

    assertThat(ids(search, "support email today"))
        .containsExactly("q.6", "q.5", "q.4", "q.1", "q.0");
    assertThat(ids(search, "email support"))
        .containsExactly("q.1", "q.6", "q.5", "q.4", "q.3", "q.2", "q.0");
  }

  @Test
  void ofEquallyNearNamesTheSmallerIdComesFirst() {
    ServiceSearch search =
        ServiceSearch.among(List.of(serving("b", "payroll"), serving("a", "payroll")));

    assertThat(ids(search, "payroll")).containsExactly("q.a", "q.b");
  }

  @Test
  void wordsThatSayNothingAreLeftOutUnlessThereAreNoOthers() {
    ServiceSearch search = search("payroll run", "outsourcing");

    assertThat(ids(search, "the payroll")).containsExactly("q.0");
    assertThat(ids(search, "outsourcing")).containsExactly("q.1");
  }

  @ParameterizedTest
  @CsvSource({
    "diary, diaries, true",
    "tie, ties, true",
    "box, boxes, true",
    "process, processes, true",
    "process, proces, true",
    "tests, test, true",
    "ga, gas, false",
    "proces, process, false",
    "payroll, pay, true",
    "payroll, pa, false",
    "paying, payment, false"
  })
  void pluralsAndBeginningsOfWordsAreKnown(String service, String text, boolean found) {
    assertThat(!ids(search(service), text).isEmpty()).isEqualTo(found);
  }

  @Test
  void wordsOfThreeLettersAreTooShortForAGuess() {
    assertThat(search("legal work").didYouMean("legal worx")).contains("legal work");
    assertThat(search("legal aid").didYouMean("legal ait")).isEmpty();
  }

  @Test
  void whatTheGeneralQuestionnaireIsForFindsOnlyThat() {
    assertThat(ids("back office")).first().isEqualTo("core");
    assertThat(ids("any business process")).containsExactly("core");
  }

  @Test
  void theBeginningOfAWordIsEnough() {
    assertThat(ids("bookk")).contains("finance-accounting");
  }

  @Test
  void aMisspeltServiceIsGuessed() {
    assertThat(SEARCH.find("bokkeeping")).isEmpty();
    assertThat(SEARCH.didYouMean("bokkeeping")).contains("bookkeeping");
    assertThat(SEARCH.didYouMean("medical biling")).contains("medical billing");
    assertThat(SEARCH.didYouMean("bookkeeping")).isEmpty();
  }

  @Test
  void whatNobodyOffersIsNotFound() {
    assertThat(SEARCH.find("lion taming")).isEmpty();
    assertThat(SEARCH.find("  ")).isEmpty();
    assertThat(SEARCH.didYouMean("lion taming")).isEmpty();
  }

  @Test
  void theListShowsWhatWasFoundTheBestFirst() {
    CliRun run = CliRun.in(Path.of(""), "questionnaire", "list", "--service", "Call Centers");
    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("customer-support");
  }

  @Test
  void theListSaysWhatElseThereIsWhenNothingIsFound() {
    CliRun run = CliRun.in(Path.of(""), "questionnaire", "list", "--service", "bokkeeping");
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("did you mean 'bookkeeping'?");
  }
}
