"""What the outputs say in their own voice, in each language."""

from govlint.annotation import Protocol
from govlint.document import Address
from govlint.finding import Severity
from govlint.record import NamedTuple


class Placed(Protocol):
    """What has a place in a file."""

    @property
    def line(self) -> int:
        """The line, from 1."""

    @property
    def page(self) -> int | None:
        """The page, from 1, where the format has pages."""

    @property
    def address(self) -> Address | None:
        """The table and row, or the paragraph, where the format has no lines."""


class Phrases(NamedTuple):
    """The words of one language; braces are filled in by `str.format`."""

    severities: dict[Severity, str]
    line: str
    page: str
    paragraph: str
    row_of_table: str
    of_page: str
    cell: str
    report_of: str
    year: str
    hint: str
    mendable: str
    related: str
    related_more: str
    separator: str
    colon: str
    faultless: str
    summary: str
    summary_many: str
    set_aside: str

    def where(self, place: Placed) -> str:
        """Return a place as the user of its format finds it."""
        page = self.page.format(page=place.page) if place.page else ""
        native = self._in_page(place.address) if place.address else ""
        if page or native:
            return self.of_page.join(filter(None, (page, native)))
        return self.line.format(line=place.line)

    def _in_page(self, address: Address) -> str:
        if address.table:
            return self.row_of_table.format_map(address._asdict())
        return self.paragraph.format(paragraph=address.paragraph) if address.paragraph else ""


PHRASES: dict[str, Phrases] = {
    "zh": Phrases(
        severities={Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"},
        line="第 {line} 行",
        page="第 {page} 页",
        paragraph="第 {paragraph} 段",
        row_of_table="第 {table} 张表第 {row} 行第 {column} 格",
        of_page="",
        cell="“{row}”行“{column}”列",
        report_of="（{about}）",
        year="{year} 年",
        hint="建议：",
        mendable="（可以用 govlint fix 改好）",
        related="相关：",
        related_more="等 {count} 处",
        separator="；",
        colon="：",
        faultless="未发现问题",
        summary="共检查 {files} 个文件：错误 {error}，警告 {warning}，提示 {info}",
        summary_many="共检查 {files} 个文件，{faultless} 个未发现问题："
        "错误 {error}，警告 {warning}，提示 {info}",
        set_aside="；被忽略 {ignored}，已豁免 {suppressed}",
    ),
    "en": Phrases(
        severities={Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"},
        line="line {line}",
        page="page {page}",
        paragraph="paragraph {paragraph}",
        row_of_table="table no. {table}, row {row}, cell {column}",
        of_page=", ",
        cell="row “{row}”, column “{column}”",
        report_of=" ({about})",
        year="{year}",
        hint="To do: ",
        mendable=" (govlint fix can do this)",
        related="See also: ",
        related_more="… {count} places in all",
        separator="; ",
        colon=": ",
        faultless="no problems found",
        summary="Files checked: {files}. Errors: {error}, warnings: {warning}, info: {info}",
        summary_many="Files checked: {files}, {faultless} of them without problems. "
        "Errors: {error}, warnings: {warning}, info: {info}",
        set_aside="; ignored: {ignored}, suppressed: {suppressed}",
    ),
}
"""The phrases by language code."""
